import type { Table } from '../table';
import { cleanHeader, recogniseFormat } from './time-formats';

/** solidtime logs breaks among the work and says which is which in a column of its own; they are no work. */
export function leaveOutBreaks(table: Table): Table {
  const type = table.columns.findIndex((name) => cleanHeader(name) === 'type');
  if (type < 0 || !recogniseFormat(table.columns).id.startsWith('solidtime')) return table;
  const work = table.rows.filter(({ cells }) => cells[type]?.toLowerCase() !== 'break');
  const breaks = table.rows.length - work.length;
  return breaks === 0 ? table : { ...table, rows: work, notes: [...table.notes, breaks === 1 ? 'One break is left out.' : `${breaks} breaks are left out.`] };
}
