import 'server-only';
import { fromBufferPromise } from 'yauzl';
import { AppError } from '../app-error';

const MOST_UNPACKED = 400_000_000;
const MOST_ENTRIES = 200_000;
const MOST_OF_ONE = 50_000_000;

/**
 * The files of a ZIP that somebody wants, as text. Others are passed over unread. A bomb is refused by what it declares,
 * and where it declares less than it holds, by yauzl.
 *
 * @throws AppError `too-large`, or `invalid` for a damaged archive
 */
export async function readArchive(bytes: Buffer, isWanted: (path: string) => boolean): Promise<{ readonly path: string; readonly text: string }[]> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true }).catch(refuse);
  const files: { path: string; text: string }[] = [];
  let unpacked = 0;
  let entries = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new AppError('too-large', `The archive has more than ${MOST_ENTRIES} files. Split it.`);
      if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED || entry.uncompressedSize > MOST_OF_ONE) throw new AppError('too-large', 'The archive would unpack to more than 400 MB, or a file in it to more than 50. Split it.');
      const stream = await archive.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      files.push({ path: entry.fileName, text: Buffer.concat(chunks).toString('utf8') });
    }
  } catch (error) {
    return refuse(error);
  }
  return files;
}

function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  throw new AppError('invalid', 'The archive is damaged, or no ZIP file. Make it anew and try again.');
}
