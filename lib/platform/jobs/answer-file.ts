import { RefusedFile } from './refused-file';

/** What a thread answers about a file: refusals are values, since an error's class does not outlive the way. */
export type FileAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: RefusedFile['code']; readonly reason: string };

export async function answerFile<Value>(read: () => Promise<Value>): Promise<FileAnswer<Value>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, code: error.code, reason: error.message };
    throw error;
  }
}
