import 'server-only';
import type { ArchiveFile } from '@/lib/domain/importing/archives/archive-file';
import { AppError } from '../app-error';
import { RefusedFile } from '../jobs/refused-file';
import { unpackArchive } from '../jobs/unpack-archive';

/**
 * The files of a ZIP that somebody wants, as text.
 *
 * @throws AppError `too-large`, or `invalid` for a damaged archive
 */
export async function readArchive(bytes: Uint8Array, isWanted: (path: string) => boolean): Promise<ArchiveFile[]> {
  return unpackArchive(bytes, isWanted).catch((error: unknown) => {
    throw error instanceof RefusedFile ? new AppError(error.code, error.message) : error;
  });
}
