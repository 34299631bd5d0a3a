/**
 * Remakes every table of parameters from the public data, the same bytes each time.
 * Run: npm run calibrate [-- --only effort,totals] [-- --check]   (the data in GROUNDWORK_DATA, or ../shared/data)
 * `--check` writes nothing and ends with 1 if a table is not what the script would write. Choosing the settings of the forecast
 * (`forecast-settings`) takes half an hour or more, everything else some ten minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasPublicData, NO_DATA } from './calibration/data-folder';
import { renderTable } from './calibration/render-table';
import { TABLES } from './calibration/tables';
import type { Table } from './calibration/tables';

const { values } = parseArgs({ options: { only: { type: 'string' }, check: { type: 'boolean', default: false } } });
if (!hasPublicData()) throw new Error(NO_DATA);
for (const name of values.only?.split(',') ?? Object.keys(TABLES)) remake(name, findTable(name));

function findTable(name: string): Table {
  const table = TABLES[name];
  if (table === undefined) throw new Error(`There is no table “${name}”. There are: ${Object.keys(TABLES).join(', ')}.`);
  return table;
}

function remake(name: string, table: Table): void {
  const text = renderTable(table, table.make());
  const isSame = text === readFileSync(table.path, 'utf8');
  if (!values.check) writeFileSync(table.path, text);
  else if (!isSame) process.exitCode = 1;
  console.log(`${name}: ${table.path} ${isSame ? 'is as made' : values.check ? 'DIFFERS from what the script writes' : 'written'}`);
}
