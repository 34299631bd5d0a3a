const DIGITS = 4;

/** A file that a script writes and nobody edits: one value, and what it was made from. */
export type TableFile = {
  readonly path: string;
  readonly constant: string;
  readonly type: string;
  readonly importsFrom: string;
  /** What it holds and where it comes from, in one sentence. */
  readonly doc: string;
};

/** The text of the file; numbers have four significant digits, so that a last bit that differs between machines changes nothing. */
export function renderTable({ constant, type, importsFrom, doc }: TableFile, value: unknown): string {
  const text = JSON.stringify(roundNumbers(value), null, 1).replace(/\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`);
  return `import type { ${type} } from '${importsFrom}';

/** ${doc} Made by \`npm run calibrate\`; don't edit, run it again. */
export const ${constant}: ${type} = ${text};
`;
}

export function roundNumbers<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(DIGITS)) : each))) as T;
}
