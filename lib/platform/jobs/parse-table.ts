import { isArchiveFile, readTrackerArchive, recogniseArchive } from '../../domain/importing/archives/tracker-archive';
import { buildTable, readTextTable } from '../../domain/importing/build-table';
import { decodeText } from '../../domain/importing/decode-text';
import { isZip } from '../../domain/importing/is-zip';
import { TABLE_LIMITS, type Table } from '../../domain/importing/table';
import type { Result } from '../../domain/shared/result';
import { readWorkbook } from './read-workbook';
import { RefusedFile } from './refused-file';
import { listArchive, unpackArchive } from './unpack-archive';

/**
 * Reads a CSV, TSV or XLSX file as a table, or the hours or projects in a time tracker's own archive. Large files take seconds:
 * it is the work of a thread.
 *
 * @throws RefusedFile with what is wrong in words
 */
export async function parseTable(bytes: Uint8Array, wanted: 'hours' | 'projects'): Promise<Table> {
  if (!isZip(bytes)) return unwrap(readTextTable(unwrap(decodeText(bytes))));
  // A damaged one is refused as the workbook that it most likely is.
  const kind = recogniseArchive(await listArchive(bytes).catch(() => []));
  if (kind !== null) return unwrap(readTrackerArchive(kind, await unpackArchive(bytes, (path) => isArchiveFile(path, kind)), wanted));
  const sheet = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), TABLE_LIMITS);
  const table = unwrap(buildTable(sheet.rows, `Excel, sheet “${sheet.name}”`));
  const others = sheet.otherSheets.length === 0 ? [] : [`Only the first sheet is read; left out: ${sheet.otherSheets.slice(0, 5).join(', ')}.`];
  return { ...table, notes: [...table.notes, ...others] };
}

function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new RefusedFile('invalid', result.reason);
  return result.value;
}
