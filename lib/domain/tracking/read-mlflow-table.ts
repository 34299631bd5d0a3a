import { groupBy } from '../shared/group-by';
import type { Table } from '../importing/table';
import { collectPoints, type RawPoint } from './collect-points';
import { guessColumnKinds, type ColumnKind } from './column-kinds';
import { readMoment } from './read-mlflow-run';
import type { ReadRuns, RunProblem, TrackedRun } from './tracked-run';

/** The columns that MLflow's page puts before parameters, metrics and tags. */
const PAGE_COLUMNS = ['Start Time', 'Duration', 'Run ID', 'Name', 'Source Type', 'Source Name', 'User', 'Status'] as const;

export type TableFormat = 'mlflow search' | 'mlflow page' | 'mlflow history' | 'wandb plot' | 'wandb project';

/** Which of MLflow's tables this is, by its header. */
export function recogniseMlflowTable({ columns }: Table): TableFormat | null {
  const has = (name: string): boolean => columns.includes(name);
  if (has('run_id') && has('experiment_id') && columns.some((column) => /^(metrics|params|tags)\./.test(column))) return 'mlflow search';
  if (has('Run ID') && has('metric') && has('value')) return 'mlflow history';
  if (has('Run ID') && has('Start Time')) return 'mlflow page';
  return null;
}

/** Reads `mlflow.search_runs()` or `mlflow experiments csv`: prefixes say what a column is. */
export function readSearchTable(table: Table): ReadRuns {
  const problems: RunProblem[] = [];
  const kinds = Object.fromEntries(table.columns.map((column): [string, ColumnKind] => [column, prefixKind(column)]));
  const runs = table.rows.flatMap(({ line, cells }) => {
    const cell = reader(table, cells);
    return toRun(table, cells, kinds, {
      line, problems, externalId: cell('run_id'), collection: cell('experiment_id'), name: cell('tags.mlflow.runName'), status: cell('status'), startedAt: readTime(cell('start_time')), endedAt: readTime(cell('end_time')),
    }, (column) => column.replace(/^(metrics|params|tags)\./, ''));
  });
  return { format: 'MLflow, search_runs', runs, problems, notes: ['Only the last value of each metric is in such a table.'] };
}

/** Reads the table that MLflow's page exports. What its columns are is guessed, unless `kinds` says. */
export function readPageTable(table: Table, given: Readonly<Record<string, ColumnKind>> = {}): ReadRuns & { readonly kinds: Record<string, ColumnKind> } {
  const problems: RunProblem[] = [];
  const own = new Set<string>(PAGE_COLUMNS);
  const kinds = { ...Object.fromEntries(Object.entries(guessColumnKinds(table, 0)).filter(([column]) => !own.has(column))), ...given };
  const runs = table.rows.flatMap(({ line, cells }) => {
    const cell = reader(table, cells);
    const startedAt = readTime(cell('Start Time'));
    const duration = readDuration(cell('Duration'));
    return toRun(table, cells, kinds, {
      line, problems, externalId: cell('Run ID'), collection: '', name: cell('Name'), status: cell('Status'), startedAt, endedAt: startedAt !== null && duration !== null ? startedAt + duration : null,
    });
  });
  return { format: 'MLflow, table of runs', runs, problems, notes: ['Parameters, metrics and tags stand side by side in this file: check what each column is.'], kinds };
}

/** Reads the history that a chart of MLflow exports: a line a point. */
export function readHistoryTable(table: Table): ReadRuns {
  const problems: RunProblem[] = [];
  const nameColumn = table.columns.find((column) => column === 'Run' || column === 'Group') ?? 'Run ID';
  const lines = table.rows.map(({ cells }) => reader(table, cells));
  const runs = [...groupBy(lines, (cell) => cell('Run ID'))].flatMap(([externalId, points]): TrackedRun[] => {
    if (externalId === '') return [];
    const name = points[0]?.(nameColumn) ?? externalId;
    const metrics = [...groupBy(points, (cell) => cell('metric'))].map(([metric, some]) => [metric, collectPoints(some.map((cell): RawPoint => ({ step: cell('step'), timestamp: cell('timestamp'), value: cell('value') })), `${name}, ${metric}`, problems)] as const);
    return [{ ...EMPTY, externalId, name, metrics: Object.fromEntries(metrics.filter(([, kept]) => kept.length > 0)) }];
  });
  return { format: 'MLflow, history of a chart', runs, problems, notes: [] };
}

const EMPTY: TrackedRun = { source: 'mlflow', externalId: '', collection: '', name: '', status: '', startedAt: null, endedAt: null, parameters: {}, tags: {}, metrics: {} };

type Head = Pick<TrackedRun, 'externalId' | 'collection' | 'name' | 'status' | 'startedAt' | 'endedAt'> & { readonly line: number; readonly problems: RunProblem[] };

function toRun(table: Table, cells: readonly string[], kinds: Readonly<Record<string, ColumnKind>>, { line, problems, ...head }: Head, nameOf: (column: string) => string = (column) => column): TrackedRun[] {
  if (head.externalId === '') {
    problems.push({ where: `line ${line}`, reason: 'It has no run id; left out.' });
    return [];
  }
  const name = head.name || head.externalId.slice(0, 8);
  const texts: Record<'parameter' | 'tag', Record<string, string>> = { parameter: {}, tag: {} };
  const metrics: Record<string, TrackedRun['metrics'][string]> = {};
  table.columns.forEach((column, index) => {
    const kind = kinds[column];
    const cell = cells[index] ?? '';
    if (kind === undefined || kind === 'ignore' || cell === '') return;
    if (kind !== 'metric') texts[kind][nameOf(column)] = cell;
    else {
      const points = collectPoints([{ value: cell, timestamp: head.endedAt ?? head.startedAt ?? 0 }], `line ${line}, ${column}`, problems);
      if (points.length > 0) metrics[nameOf(column)] = points;
    }
  });
  return [{ ...EMPTY, ...head, name, status: head.status.toLowerCase(), parameters: texts.parameter, tags: texts.tag, metrics }];
}

function prefixKind(column: string): ColumnKind {
  if (column.startsWith('metrics.')) return 'metric';
  if (column.startsWith('params.')) return 'parameter';
  return column.startsWith('tags.') ? 'tag' : 'ignore';
}

export function reader({ columns }: Table, cells: readonly string[]): (column: string) => string {
  return (column) => cells[columns.indexOf(column)] ?? '';
}

/** A moment as milliseconds or as an ISO date; a date without a zone is UTC, as pandas writes it. */
export function readTime(text: string): number | null {
  const milliseconds = readMoment(text);
  if (milliseconds !== null) return milliseconds < 1e11 ? milliseconds * 1000 : milliseconds;
  const iso = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim());
  const moment = iso ? Date.parse(`${iso[1]}T${iso[2]}${iso[3] ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "4.5min", "12.3s", "1.2h": milliseconds. */
function readDuration(text: string): number | null {
  const parts = /^([\d.]+)\s*(ms|s|min|m|h|d)$/.exec(text.trim());
  return parts ? Number(parts[1]) * (UNITS[parts[2] ?? ''] ?? Number.NaN) : null;
}
