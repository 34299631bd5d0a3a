import { read, type CellObject } from '@e965/xlsx';
import { fromBufferPromise } from 'yauzl';
import type { TableRow } from '../../domain/importing/table';
import { RefusedFile } from './refused-file';

/** A workbook of 50,000 rows unpacks to less; a zip bomb to more. */
const MOST_UNPACKED = 150_000_000;
const MOST_ENTRIES = 2_000;

export type WorkbookSheet = { readonly name: string; readonly rows: readonly TableRow[]; readonly otherSheets: readonly string[] };

/**
 * Reads the first sheet of an XLSX file that holds anything. Cells become the text that they mean: numbers in full,
 * dates as ISO dates.
 *
 * @throws RefusedFile `too-large` for what unpacks to too much, `invalid` for what is no workbook
 */
export async function readWorkbook(bytes: Buffer, limits: { readonly rows: number; readonly columns: number }): Promise<WorkbookSheet> {
  await checkUnpackedSize(bytes);
  const workbook = openWorkbook(bytes, limits.rows + 2);
  const filled = workbook.SheetNames.filter((name) => denseRows(workbook.Sheets[name]).some((row) => row !== undefined));
  const [name] = filled;
  if (name === undefined) throw new RefusedFile('invalid', 'The workbook is empty.');
  const rows = [...denseRows(workbook.Sheets[name]).entries()].flatMap(([index, row]) => (row === undefined ? [] : [{ line: index + 1, cells: readCells(row, index + 1, limits.columns) }]));
  if (rows.length > limits.rows + 1) throw new RefusedFile('too-large', `The sheet “${name}” has more than ${limits.rows} rows. Split it.`);
  return { name, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), otherSheets: filled.slice(1) };
}

function openWorkbook(bytes: Buffer, sheetRows: number) {
  try {
    return read(bytes, { dense: true, cellDates: true, UTC: true, sheetRows, cellHTML: false, cellFormula: false, cellStyles: false });
  } catch (error) {
    const reason = error instanceof Error && /password|encrypt/i.test(error.message) ? 'It is protected by a password.' : 'It may be damaged; open it in a spreadsheet program and save it again, as XLSX or CSV.';
    throw new RefusedFile('invalid', `The workbook can't be read. ${reason}`);
  }
}

/** The rows that exist; the size a sheet says it has may be anything. */
function denseRows(sheet: unknown): (CellObject[] | undefined)[] {
  return (sheet as { '!data'?: (CellObject[] | undefined)[] } | undefined)?.['!data'] ?? [];
}

function readCells(row: readonly (CellObject | undefined)[], line: number, mostColumns: number): string[] {
  if (row.length > mostColumns) throw new RefusedFile('too-large', `Line ${line} has more than ${mostColumns} columns.`);
  return Array.from(row, (cell) => (cell === undefined ? '' : readCell(cell)));
}

function readCell({ t, v, w }: CellObject): string {
  if (v instanceof Date) return v.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '').replace('T', ' ');
  if (t === 'e' || v === undefined || v === null) return t === 'e' ? (w ?? '') : '';
  return String(v);
}

/**
 * Adds up the sizes that the archive declares before anything is unpacked, then unpacks each entry to nowhere, where
 * yauzl fails on an entry that holds more than it declared.
 */
async function checkUnpackedSize(bytes: Buffer): Promise<void> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true }).catch(refuseArchive);
  try {
    let total = 0;
    let entries = 0;
    let isWorkbook = false;
    for await (const entry of archive.eachEntry()) {
      total += entry.uncompressedSize;
      entries += 1;
      isWorkbook ||= /^xl\/workbook\.(xml|bin)$/.test(entry.fileName);
      if (total > MOST_UNPACKED || entries > MOST_ENTRIES) throw new RefusedFile('too-large', 'The workbook would unpack to more than 150 MB. Save the sheet as CSV.');
      const stream = await archive.openReadStreamPromise(entry);
      for await (const chunk of stream) void chunk;
    }
    if (!isWorkbook) throw new RefusedFile('invalid', 'This is an archive, but no Excel workbook. Send CSV, TSV or XLSX.');
  } catch (error) {
    return refuseArchive(error);
  }
}

function refuseArchive(error: unknown): never {
  if (error instanceof RefusedFile) throw error;
  throw new RefusedFile('invalid', 'The workbook is damaged, or not an Excel file. Send CSV, TSV or XLSX.');
}
