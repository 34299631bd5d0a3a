import { sourceFromFileName } from '../source-name';
import type { Table } from '../table';
import { findDateOrder } from './check-time-mapping';
import { decideUnit } from './decide-unit';
import { proposeColumns } from './propose-columns';
import { readNumber, type DurationUnit } from './read-duration';
import { readMoment, toInstant } from './read-moment';
import { findFormat, recogniseFormat, type TimeFormat } from './time-formats';
import { DURATION_TARGETS, findColumns, type TimeMapping } from './time-mapping';

/**
 * What a time log most likely is: its format by its header, its columns, its dates and what its numbers count. Words are
 * proposed when the columns are settled.
 *
 * @param formatId what a person has chosen instead of what was recognised
 */
export function proposeTimeMapping(table: Table, fileName: string, formatId?: string): TimeMapping {
  const format = formatId === undefined ? recogniseFormat(table.columns) : findFormat(formatId);
  const columns = proposeColumns(table, format);
  const dates = findDateOrder(table, { columns });
  const dateOrder = dates.kind === 'decided' ? dates.order : null;
  return {
    format: format.id,
    source: format.signature.length === 0 ? sourceFromFileName(fileName) : format.name,
    columns,
    dateOrder,
    unit: chooseUnit(table, format, { columns, dateOrder }),
    timeZone: null,
    people: {},
    projects: {},
    activities: {},
    otherActivity: null,
  };
}

/** Where a system has two ways to write durations, the column tells. */
function chooseUnit(table: Table, { unit }: TimeFormat, mapping: Pick<TimeMapping, 'columns' | 'dateOrder'>): DurationUnit {
  if (unit !== null) return unit;
  const index = [...DURATION_TARGETS].flatMap((target) => findColumns(table.columns, mapping, target))[0];
  if (index === undefined) return 'hours';
  const bare = table.rows.filter(({ cells }) => readNumber(cells[index] ?? '') !== null).slice(0, SAMPLE);
  return decideUnit(table.columns[index] ?? '', bare.map(({ cells }) => ({ text: cells[index] ?? '', spanSeconds: measureSpan(table, cells, mapping) })));
}

/** Rows that are enough to tell what numbers count. */
const SAMPLE = 2_000;

function measureSpan({ columns }: Table, cells: readonly string[], mapping: Pick<TimeMapping, 'columns' | 'dateOrder'>): number | null {
  const cell = (target: 'start' | 'startTime' | 'end' | 'endTime'): string => cells[findColumns(columns, mapping, target)[0] ?? -1] ?? '';
  const start = readMoment(cell('start'), cell('startTime'), mapping.dateOrder);
  const end = readMoment(cell('end') || cell('start'), cell('endTime'), mapping.dateOrder);
  const from = start && toInstant(start, 'UTC');
  const to = end && toInstant(end, 'UTC');
  return from === null || to === null ? null : (to - from) / 1_000;
}
