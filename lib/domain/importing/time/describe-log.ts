import type { MappingProblem } from '../check-mapping';
import { describeColumn, type ColumnFacts } from '../describe-column';
import type { Table } from '../table';
import { checkColumns, findDateOrder, hasClocks, type DateOrderFinding } from './check-time-mapping';
import type { LoggedFile } from './logged-work';
import { proposeTimeMapping } from './propose-time-mapping';
import { readTimeTable } from './read-time-table';
import { ACTIVITY_WATCH } from './time-formats';
import type { TimeMapping } from './time-mapping';

/** A time log as a table, or as events, which need no columns. */
export type TimeLog = { readonly kind: 'table'; readonly table: Table } | { readonly kind: 'events'; readonly file: LoggedFile };

export type LogColumn = Pick<ColumnFacts, 'name' | 'filled' | 'distinct' | 'samples'>;

/** How a time log is read, and what its columns most likely are. */
export type LogDescription = {
  /** "UTF-8, comma". */
  readonly encoding: string;
  readonly notes: readonly string[];
  readonly rowCount: number;
  /** Empty for events. */
  readonly columns: readonly LogColumn[];
  readonly dates: DateOrderFinding;
  /** Whether the file has clocks that only a place gives a meaning. */
  readonly asksTimeZone: boolean;
  readonly mapping: TimeMapping;
};

/** @param formatId what a person has chosen instead of what is recognised */
export function describeLog(log: TimeLog, fileName: string, formatId?: string): LogDescription {
  if (log.kind === 'events') return describeEvents(log.file);
  const { table } = log;
  const mapping = proposeTimeMapping(table, fileName, formatId);
  const columns = table.columns.map((_, index) => {
    const { name, filled, distinct, samples } = describeColumn(table, index);
    return { name, filled, distinct, samples };
  });
  return { encoding: table.format, notes: table.notes, rowCount: table.rows.length, columns, dates: findDateOrder(table, mapping), asksTimeZone: hasClocks(table, mapping), mapping };
}

function describeEvents({ work }: LoggedFile): LogDescription {
  const mapping: TimeMapping = { format: ACTIVITY_WATCH.id, source: ACTIVITY_WATCH.name, columns: {}, dateOrder: null, unit: 'seconds', timeZone: null, people: {}, projects: {}, activities: {}, otherActivity: null };
  return { encoding: 'JSON', notes: ['Time away from the keyboard is left out; an app or project that follows on without a break is one entry.'], rowCount: work.length, columns: [], dates: { kind: 'plain' }, asksTimeZone: true, mapping };
}

/** What has to be settled before a log can be read; empty where nothing is. */
export function checkLog(log: TimeLog, mapping: TimeMapping): MappingProblem[] {
  if (log.kind === 'table') return checkColumns(log.table, mapping);
  return mapping.timeZone === null ? [{ column: null, reason: 'Say in which time zone the hours were logged.' }] : [];
}

export function readLog(log: TimeLog, mapping: TimeMapping): LoggedFile {
  return log.kind === 'table' ? readTimeTable(log.table, mapping) : log.file;
}
