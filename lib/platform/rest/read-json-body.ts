import 'server-only';
import { AppError } from '../app-error';

/** Largest JSON body, in bytes. */
const LARGEST = 1_000_000;

/**
 * A JSON body. One that says it is too large is not read; one that doesn't say is cut off where it passes the limit.
 *
 * @throws AppError `wrong-type`, `too-large`, or `malformed` for what is no JSON
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(.+\+)?json\s*(;|$)/i.test(type)) throw new AppError('wrong-type', `Send JSON with "content-type: application/json"${type === '' ? '' : `, not "${type.slice(0, 100)}"`}.`);
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('malformed', `The body is not JSON: ${error instanceof Error ? error.message : 'it can’t be read'}.`);
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = new AppError('too-large', 'The body has more than 1 MB. Send less at once.');
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError('malformed', 'The body is not UTF-8.');
  }
}
