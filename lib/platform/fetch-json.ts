/** Reads one of the product's own GET routes in the browser; a refusal is thrown with its own words. */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(readMessage(body) ?? 'The server did not answer. Try again.');
  return body as Value;
}

function readMessage(body: unknown): string | null {
  const error = (body as { error?: { message?: unknown } } | null)?.error;
  return typeof error?.message === 'string' ? error.message : null;
}

/** What is sent beside a file; objects go as JSON. */
type Fields = Readonly<Record<string, object | null>>;

/** Sends a file to one of the product's own POST routes; a refusal is thrown with its own words. */
export async function sendFile<Value>(address: string, file: File, fields: Fields = {}): Promise<Value> {
  return (await (await postFile(address, file, fields)).json()) as Value;
}

type Line<Progress, Value> = { readonly progress?: Progress; readonly value?: Value; readonly error?: { readonly message: string } };

/** The same, to a route that reports how far it is; the last line of its answer is the result. */
export async function sendFileForLines<Progress, Value>(address: string, file: File, fields: Fields, report: (progress: Progress) => void): Promise<Value> {
  const reader = (await postFile(address, file, fields)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { progress, value, error } = JSON.parse(line) as Line<Progress, Value>;
      if (progress) report(progress);
      if (error) throw new Error(error.message);
      if (value) return value;
    }
  }
  throw new Error('The connection broke off. Look at the list of imports below before you try again.');
}

async function postFile(address: string, file: File, fields: Fields): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== null) body.set(name, JSON.stringify(value));
  body.set('file', file);
  const response = await fetch(address, { method: 'POST', body }).catch(() => {
    throw new Error('The file could not be sent. Is the server running, and the file still where it was?');
  });
  if (response.ok) return response;
  throw new Error(readMessage(await response.json().catch(() => null)) ?? 'The server did not answer. Nothing was imported; try again.');
}
