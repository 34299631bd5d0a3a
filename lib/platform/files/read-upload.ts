import 'server-only';
import { AppError } from '../app-error';

export type Upload = { readonly form: FormData; readonly file: { readonly name: string; readonly bytes: Buffer } };

/** Room for the other fields of the form. */
const FORM_ROOM = 2_000_000;

/**
 * Reads a multipart form with one file, in memory: nothing is written to disk that would have to be removed. A body that
 * says it is too large is not read; one that doesn't say is cut off where it passes the limit.
 *
 * @throws AppError `wrong-type`, `too-large`, or `invalid` for a form without a file
 */
export async function readUpload(request: Request, limitMb: number): Promise<Upload> {
  const limit = limitMb * 1_000_000 + FORM_ROOM;
  const tooLarge = new AppError('too-large', `The file has more than ${limitMb} MB. Split it, or have IMPORT_LIMIT_MB raised.`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw new AppError('wrong-type', 'Send the file as multipart/form-data, in a field named "file".');
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > limit) controller.error(tooLarge);
        else controller.enqueue(chunk);
      },
    }),
  );
  const form = await new Response(counted, { headers: { 'content-type': type } }).formData().catch(() => {
    throw size > limit ? tooLarge : new AppError('invalid', 'The form could not be read. Send the file as multipart/form-data, in a field named "file".');
  });
  const file = form.get('file');
  if (!(file instanceof File)) throw new AppError('invalid', 'There is no file. Send it in a field named "file".', [{ path: 'file', message: 'is missing' }]);
  if (file.size > limitMb * 1_000_000) throw tooLarge;
  return { form, file: { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } };
}

/**
 * A field beside the file; JSON in a form is text.
 *
 * @throws AppError `invalid` for what is no JSON, naming the field
 */
export function readJsonField(form: FormData, name: string): unknown {
  const field = form.get(name);
  try {
    return JSON.parse(typeof field === 'string' ? field : '');
  } catch {
    throw new AppError('invalid', `${name}: has to be JSON.`, [{ path: name, message: 'has to be JSON' }]);
  }
}
