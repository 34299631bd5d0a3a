import 'server-only';

type Fields = Readonly<Record<string, unknown>>;

function write(level: 'info' | 'error', message: string, fields: Fields): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
}

export function logInfo(message: string, fields: Fields = {}): void {
  write('info', message, fields);
}

/** A defect: what is thrown and not expected. */
export function logError(error: unknown, fields: Fields = {}): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  write('error', message, { ...fields, stack });
}
