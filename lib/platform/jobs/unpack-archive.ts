import { fromBufferPromise } from 'yauzl';
import type { ArchiveFile } from '../../domain/importing/archives/archive-file';
import { RefusedFile } from './refused-file';

const MOST_UNPACKED = 400_000_000;
const MOST_ENTRIES = 200_000;
const MOST_OF_ONE = 50_000_000;

/** The paths of the files in a ZIP. Nothing is unpacked. */
export async function listArchive(bytes: Uint8Array): Promise<string[]> {
  const paths: string[] = [];
  await eachFile(bytes, async (entry) => void paths.push(entry.fileName));
  return paths;
}

/**
 * The files of a ZIP that somebody wants, as text. Others are passed over unread. A bomb is refused by what it declares,
 * and where it declares less than it holds, by yauzl.
 *
 * @throws RefusedFile `too-large`, or `invalid` for a damaged archive
 */
export async function unpackArchive(bytes: Uint8Array, isWanted: (path: string) => boolean): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  let unpacked = 0;
  await eachFile(bytes, async (entry, open) => {
    if (!isWanted(entry.fileName)) return;
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_UNPACKED || entry.uncompressedSize > MOST_OF_ONE) throw new RefusedFile('too-large', 'The archive would unpack to more than 400 MB, or a file in it to more than 50. Split it.');
    const chunks: Buffer[] = [];
    for await (const chunk of await open()) chunks.push(chunk as Buffer);
    files.push({ path: entry.fileName, text: Buffer.concat(chunks).toString('utf8') });
  });
  return files;
}

type Entry = { readonly fileName: string; readonly uncompressedSize: number };

async function eachFile(bytes: Uint8Array, visit: (entry: Entry, open: () => Promise<AsyncIterable<unknown>>) => Promise<void>): Promise<void> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }).catch(refuse);
  let entries = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new RefusedFile('too-large', `The archive has more than ${MOST_ENTRIES} files. Split it.`);
      if (!entry.fileName.endsWith('/')) await visit(entry, () => archive.openReadStreamPromise(entry));
    }
  } catch (error) {
    refuse(error);
  }
}

function refuse(error: unknown): never {
  if (error instanceof RefusedFile) throw error;
  throw new RefusedFile('invalid', 'The archive is damaged, or no ZIP file. Make it anew and try again.');
}
