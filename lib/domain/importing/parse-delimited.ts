import { fail, succeed, type Result } from '../shared/result';
import type { TableLimits, TableRow } from './table';

const QUOTE = '"';

/**
 * Splits delimited text into rows (RFC 4180; line ends CRLF, LF or CR; quotes inside an unquoted cell are taken as they
 * stand). Lines without any text are left out. It stops at the first limit it meets, so that no file exhausts the memory.
 */
export function parseDelimited(text: string, delimiter: string, limits: TableLimits): Result<TableRow[]> {
  const rows: TableRow[] = [];
  let at = 0;
  let line = 1;
  let cellCount = 0;
  while (at < text.length) {
    const begin = line;
    const cells: string[] = [];
    let isRowOpen = true;
    while (isRowOpen) {
      const cell = text[at] === QUOTE ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
      if (cell === null) return fail(`Line ${line}: a quotation mark is opened and never closed.`);
      cells.push(cell.value);
      if (cells.length > limits.columns) return fail(`Line ${begin} has more than ${limits.columns} columns.`);
      line += cell.lineBreaks;
      at = cell.end;
      isRowOpen = text[at] === delimiter;
      if (isRowOpen) at += 1;
    }
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    cellCount += cells.length;
    rows.push({ line: begin, cells });
    if (rows.length > limits.rows + 1) return fail(`The file has more than ${limits.rows} rows. Split it.`);
    if (cellCount > limits.cells) return fail(`The file has more than ${limits.cells} cells. Split it.`);
  }
  return succeed(rows);
}

type ReadCell = { readonly value: string; readonly end: number; readonly lineBreaks: number };

function readPlain(text: string, from: number, delimiter: string): ReadCell {
  const end = findEnd(text, from, delimiter);
  return { value: text.slice(from, end), end, lineBreaks: 0 };
}

/** @returns null where the quotation mark is never closed */
function readQuoted(text: string, from: number, delimiter: string): ReadCell | null {
  let close = text.indexOf(QUOTE, from + 1);
  let isDoubled = false;
  while (close >= 0 && text[close + 1] === QUOTE) {
    isDoubled = true;
    close = text.indexOf(QUOTE, close + 2);
  }
  if (close < 0) return null;
  const raw = text.slice(from + 1, close);
  const end = findEnd(text, close + 1, delimiter);
  const value = (isDoubled ? raw.replaceAll('""', QUOTE) : raw) + text.slice(close + 1, end);
  return { value, end, lineBreaks: countLineBreaks(raw) };
}

function findEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function countLineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/).length - 1 : 0;
}
