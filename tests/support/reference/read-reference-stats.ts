import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type ReferenceRow = { id: string; fn: string; args: string; numbers: Record<string, number>; value: number };

const path = fileURLToPath(new URL('./reference_stats_R.csv', import.meta.url));

/** The rows of one kind from the values computed with R 4.2.2; `numbers` holds the arguments that are one number. */
export function readReferenceStats(id: string): ReferenceRow[] {
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1).map(parseRow).filter((row) => row.id === id);
  if (rows.length === 0) throw new Error(`no reference values called ${id}`);
  return rows;
}

function parseRow(line: string): ReferenceRow {
  const [id = '', fn = '', args = '', value = ''] = line.slice(1, -1).split('","');
  const numbers: Record<string, number> = {};
  for (const part of args.split(';')) {
    const [name = '', text = ''] = part.split('=');
    if (text.trim() !== '' && Number.isFinite(Number(text))) numbers[name.trim()] = Number(text);
  }
  return { id, fn, args, numbers, value: Number(value) };
}

/** |computed - expected| relative to the expected value (absolute where that is 0). */
export function relativeError(computed: number, expected: number): number {
  const difference = Math.abs(computed - expected);
  return expected === 0 ? difference : difference / Math.abs(expected);
}
