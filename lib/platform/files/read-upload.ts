import 'server-only';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Busboy } from '@fastify/busboy';
import { AppError } from '../app-error';

/** The file, and the texts of the other fields: of several with one name the first. */
export type Upload = { readonly fields: ReadonlyMap<string, string>; readonly file: { readonly name: string; readonly bytes: Buffer } };

/** What came without the name of a file is text. */
type Part = { readonly fileName: string | undefined; readonly pieces: Buffer[]; size: number };

/** Room for the other fields of the form. */
const FORM_ROOM = 2_000_000;

/** A form of ours has two or three; a million of empty ones would be read for seconds. */
const MOST_PARTS = 100;

/** How much is read or copied before others get their turn; what has arrived already would come without one between. */
const TURN_BYTES = 1_000_000;

/**
 * Reads a multipart form with one file as it arrives, in memory: nothing is written to disk that would have to be removed.
 * A body that says it is too large is not read; one that doesn't say is cut off where it passes the limit.
 *
 * @throws AppError `wrong-type`, `too-large`, or `invalid` for a form that is broken, was broken off or has no file
 */
export async function readUpload(request: Request, limitMb: number): Promise<Upload> {
  const fileLimit = limitMb * 1_000_000;
  const limit = fileLimit + FORM_ROOM;
  const tooLarge = new AppError('too-large', `The file has more than ${limitMb} MB. Split it, or have IMPORT_LIMIT_MB raised.`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const type = request.headers.get('content-type') ?? '';
  const { body } = request;
  if (!type.startsWith('multipart/form-data') || !body) throw new AppError('wrong-type', 'Send the file as multipart/form-data, in a field named "file".');
  const parts = new Map<string, Part>();
  const giveTurn = createTurns();
  const readBody = async function* (): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > limit || (parts.get('file')?.size ?? 0) > fileLimit) throw tooLarge;
      await giveTurn(chunk.byteLength);
      yield chunk;
    }
  };
  try {
    await pipeline(readBody, createParser(type, parts));
  } catch (error) {
    throw error === tooLarge ? tooLarge : new AppError('invalid', 'The form could not be read. Send the file as multipart/form-data, in a field named "file".');
  }
  const file = parts.get('file');
  if (file?.fileName === undefined) throw new AppError('invalid', 'There is no file. Send it in a field named "file".', [{ path: 'file', message: 'is missing' }]);
  if (file.size > fileLimit) throw tooLarge;
  parts.delete('file');
  const fields = new Map([...parts].map(([name, { pieces }]) => [name, new TextDecoder().decode(Buffer.concat(pieces))]));
  return { fields, file: { name: file.fileName, bytes: await joinPieces(file, giveTurn) } };
}

/** Every part is taken as bytes: a field may come as a file of its own, as curl's -F mapping=@mapping.json sends it. */
function createParser(type: string, parts: Map<string, Part>) {
  const parser = new Busboy({ headers: { 'content-type': type }, isPartAFile: () => true, preservePath: true, limits: { parts: MOST_PARTS } });
  parser.on('partsLimit', () => parser.destroy(new Error('A form of so many parts is none of ours.')));
  return parser.on('file', (name: string | undefined, stream, fileName: string | undefined) => {
    // Of a part that ends too early the parser tells as well.
    stream.on('error', () => {});
    if (name === undefined) return void parser.destroy(new Error('A field has no name.'));
    const key = unescapeName(name);
    if (parts.has(key)) return void stream.resume();
    const part: Part = { fileName: fileName === undefined ? undefined : unescapeName(fileName), pieces: [], size: 0 };
    parts.set(key, part);
    stream.on('data', (piece: Buffer) => {
      part.size += piece.length;
      // Kept without a copy: the one buffer that the parser uses again holds the beginning of the boundary each time.
      part.pieces.push(piece);
    });
  });
}

/** Undoes the three escapes that a browser writes into names. */
function unescapeName(name: string): string {
  return name.replaceAll(/%0A|%0D|%22/gi, decodeURIComponent);
}

/** `Buffer.concat`, with turns for others. */
async function joinPieces({ pieces, size }: Part, giveTurn: (bytes: number) => Promise<void>): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let end = 0;
  for (const piece of pieces) {
    await giveTurn(piece.length);
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}

/** Is told how many bytes come next, and now and then lets others go first. */
function createTurns(): (bytes: number) => Promise<void> {
  let left = TURN_BYTES;
  return async (bytes) => {
    left -= bytes;
    if (left > 0) return;
    left = TURN_BYTES;
    await setImmediate();
  };
}

/**
 * A field beside the file; JSON in a form is text.
 *
 * @throws AppError `invalid` for what is no JSON, naming the field
 */
export function readJsonField(fields: Upload['fields'], name: string): unknown {
  try {
    return JSON.parse(fields.get(name) ?? '');
  } catch {
    throw new AppError('invalid', `${name}: has to be JSON.`, [{ path: name, message: 'has to be JSON' }]);
  }
}
