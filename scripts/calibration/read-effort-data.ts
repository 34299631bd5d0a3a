import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { EFFORT_FOLDER } from './data-folder';

/** One row of a CSV file: text by column name. */
export type Row = Record<string, string>;

/** Reads a public data set of efforts. */
export function readEffortData(name: string): Row[] {
  const text = readFileSync(join(EFFORT_FOLDER, `${name}.csv`), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export function numberAt(row: Row, column: string): number {
  const text = row[column];
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
