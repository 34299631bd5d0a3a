import { fail, succeed, type Result } from '../shared/result';
import { chooseDelimiter, delimiterNames } from './choose-delimiter';
import type { DecodedText } from './decode-text';
import { nameColumns } from './name-columns';
import { parseDelimited } from './parse-delimited';
import { readDate } from './read-date';
import { TABLE_LIMITS, type Table, type TableLimits, type TableRow } from './table';

/** Reads delimited text as a table. */
export function readTextTable({ text, encoding }: DecodedText, limits: TableLimits = TABLE_LIMITS): Result<Table> {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = chooseDelimiter(content);
  const rows = parseDelimited(content, delimiter, limits);
  return rows.ok ? buildTable(rows.value, `${encoding}, ${delimiterNames[delimiter]}`) : rows;
}

/** The first row names the columns, the others are projects. Short rows are filled up, long ones add columns. */
export function buildTable(lines: readonly TableRow[], format: string): Result<Table> {
  const [header, ...body] = lines;
  if (!header) return fail('The file is empty.');
  if (body.length === 0) return fail('The file has column names and no rows below them.');
  if (!looksLikeHeader(header.cells)) return fail(`Line ${header.line} holds data, not the names of columns. Add a first line that names them.`);
  const width = body.reduce((widest, { cells }) => Math.max(widest, lastFilled(cells)), header.cells.length);
  const columns = nameColumns(Array.from({ length: width }, (_, index) => header.cells[index] ?? ''));
  const rows = body.map(({ line, cells }) => ({ line, cells: columns.map((_, index) => cleanCell(cells[index] ?? '')) }));
  return succeed({ columns, rows, format, notes: noteShape(header.cells, columns, body) });
}

function noteShape(header: readonly string[], columns: readonly string[], body: readonly TableRow[]): string[] {
  const notes: string[] = [];
  const ragged = body.filter(({ cells }) => cells.length !== header.length);
  if (columns.length === 1) notes.push('Only one column was found. If the file has more, they are not separated by comma, semicolon, tab or vertical bar.');
  if (ragged.length > 0) notes.push(`${ragged.length === 1 ? 'One row has' : `${ragged.length} rows have`} more or fewer cells than there are columns, the first on line ${ragged[0]?.line}.`);
  const renamed = columns.filter((name, index) => name !== (header[index] ?? '').replaceAll(/\s+/g, ' ').trim());
  if (renamed.length > 0) notes.push(`Columns without a name of their own were given one: ${renamed.slice(0, 5).join(', ')}${renamed.length > 5 ? ', …' : ''}.`);
  return notes;
}

/** Control characters, which no database takes as text; tab and line break are none of them. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** A spreadsheet's guard against formulas is an apostrophe before the text; it is no part of it. */
function cleanCell(cell: string): string {
  const trimmed = cell.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').trim();
  return /^'[=+\-@\t]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Names are words. Where at least half of the first row is numbers, dates or whole sentences, it is a row of data. */
function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const data = filled.filter((cell) => /^[-+]?[\d.,\s]+%?$/.test(cell) || cell.length > 200 || (/\d/.test(cell) && readDate(cell, 'monthFirst') !== null));
  return filled.length > 0 && data.length * 2 < filled.length;
}
