import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** One row of a CSV file: text by column name. */
export type Row = Record<string, string>;

/** Reads a public data set from `GROUNDWORK_DATA`, or from `../shared/data` beside the project. */
export function readEffortData(name: string): Row[] {
  const folder = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../../shared/data');
  const text = readFileSync(join(folder, 'effort', `${name}.csv`), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export function numberAt(row: Row, column: string): number {
  const text = row[column];
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
