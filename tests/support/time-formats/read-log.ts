import { createHash } from 'node:crypto';
import { readTextTable } from '@/lib/domain/importing/build-table';
import { decodeText } from '@/lib/domain/importing/decode-text';
import type { Table } from '@/lib/domain/importing/table';
import type { LoggedFile } from '@/lib/domain/importing/time/logged-work';
import { proposeTimeMapping } from '@/lib/domain/importing/time/propose-time-mapping';
import { readTimeTable } from '@/lib/domain/importing/time/read-time-table';
import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { readTimeFormat, type TimeFile } from './read-time-format';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export function toTable(text: string | Buffer): Table {
  const decoded = decodeText(typeof text === 'string' ? Buffer.from(text) : text);
  const table = decoded.ok ? readTextTable(decoded.value) : decoded;
  if (!table.ok) throw new Error(table.reason);
  return table.value;
}

/** Reads a file with what is proposed for its columns, in Berlin. */
export function readLog(file: string | TimeFile, change: Partial<TimeMapping> = {}): { readonly table: Table; readonly mapping: TimeMapping; readonly log: LoggedFile } {
  const table = toTable((typeof file === 'string' ? readTimeFormat(file) : file).bytes);
  const mapping = { ...proposeTimeMapping(table, 'log.csv'), timeZone: 'Europe/Berlin', ...change };
  return { table, mapping, log: readTimeTable(table, mapping) };
}
