import { parse } from 'yaml';
import { groupBy } from '../shared/group-by';
import type { Table } from '../importing/table';
import { asRecord, collectPoints, readNumber, readText, readTexts, type RawPoint } from './collect-points';
import { reader, readTime, type TableFormat } from './read-mlflow-table';
import type { ReadRuns, RunProblem, TrackedRun } from './tracked-run';

/** W&B samples a history down to so many points unless it is asked for all. */
const SAMPLED = [500, 1500];

export function recogniseWandbTable({ columns }: Table): TableFormat | null {
  if (columns.includes('summary') && columns.includes('config') && columns.includes('name')) return 'wandb project';
  return columns.length > 1 && columns.slice(1).some((column) => column.includes(' - ')) ? 'wandb plot' : null;
}

/** Reads the CSV of a line plot: the step, then "<run> - <metric>" with its minimum and maximum. */
export function readPlotTable(table: Table): ReadRuns {
  const problems: RunProblem[] = [];
  const axis = table.columns[0] ?? 'Step';
  const series = table.columns.slice(1).flatMap((column, index) => {
    const parts = /^(.*) - (.*?)$/.exec(column);
    return parts && !/__(MIN|MAX)$/.test(column) ? [{ run: parts[1] ?? '', metric: parts[2] ?? '', index: index + 1 }] : [];
  });
  const runs = [...groupBy(series, ({ run }) => run)].map(([run, some]): TrackedRun => {
    const metrics = some.map(({ metric, index }) => {
      const raw = table.rows.flatMap(({ cells }): RawPoint[] => ((cells[index] ?? '') === '' ? [] : [{ step: cells[0], value: cells[index] }]));
      return [metric, collectPoints(raw, `${run}, ${metric}`, problems)] as const;
    });
    return { ...EMPTY, externalId: run, name: run, metrics: Object.fromEntries(metrics.filter(([, points]) => points.length > 0)) };
  });
  const notes = [...(axis.toLowerCase() === 'step' ? [] : [`The first column is “${axis}”; it is taken as the step.`]), ...warnOfSampling(runs)];
  return { format: 'Weights & Biases, line plot', runs, problems, notes };
}

/** Reads `project.csv` of the documented export script: summary and config are Python dictionaries. */
export function readProjectTable(table: Table): ReadRuns {
  const problems: RunProblem[] = [];
  const runs = table.rows.flatMap(({ line, cells }): TrackedRun[] => {
    const cell = reader(table, cells);
    const name = cell('name');
    const summary = readPython(cell('summary'));
    if (name === '' || summary === null) {
      problems.push({ where: `line ${line}`, reason: name === '' ? 'It has no name; left out.' : 'Its summary is no Python dictionary; left out.' });
      return [];
    }
    return [fromApi({ name, summary, config: readPython(cell('config')) ?? {} }, problems)];
  });
  return { format: 'Weights & Biases, project.csv', runs, problems, notes: ['Only the last value of each metric is in such a table.'] };
}

/** Reads lines of JSON: runs as the API tells of them, and points of their history (with `run_id` and `_step`). */
export function readWandbLines(text: string): ReadRuns | null {
  const problems: RunProblem[] = [];
  const records = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, record: parseLine(line) }]));
  if (records.every(({ record }) => record === null)) return null;
  for (const { line, record } of records) if (record === null) problems.push({ where: `line ${line}`, reason: 'It is no JSON; left out.' });
  const known = records.flatMap(({ record }) => (record ? [record] : []));
  const isPoint = (record: Readonly<Record<string, unknown>>): boolean => '_step' in record || '_timestamp' in record;
  const points = known.filter(isPoint);
  const heads = known.filter((record) => !isPoint(record));
  const runs = new Map(heads.map((head) => fromApi(head, problems)).filter(({ externalId }) => externalId !== '').map((run) => [run.externalId, run]));
  for (const [id, history] of groupBy(points, (point) => readText(point['run_id'] ?? point['_run_id'] ?? point['run']))) {
    const run = runs.get(id) ?? { ...EMPTY, externalId: id || 'run', name: id || 'run' };
    runs.set(run.externalId, { ...run, metrics: { ...run.metrics, ...readHistory(history, run.name, problems) } });
  }
  const read = [...runs.values()];
  return { format: 'Weights & Biases, JSON lines', runs: read, problems, notes: warnOfSampling(read) };
}

const EMPTY: TrackedRun = { source: 'wandb', externalId: '', collection: '', name: '', status: '', startedAt: null, endedAt: null, parameters: {}, tags: {}, metrics: {} };

function fromApi(head: Readonly<Record<string, unknown>>, problems: RunProblem[]): TrackedRun {
  const summary = asRecord(head['summary']);
  const name = readText(head['name'] ?? head['id']);
  const moment = (value: unknown): number | null => (value === undefined || value === null ? null : readTime(readText(value)));
  const metrics = Object.entries(summary)
    .filter(([key, value]) => !key.startsWith('_') && isMeasured(value))
    .map(([key, value]) => [key, collectPoints([{ value, step: summary['_step'], timestamp: seconds(summary['_timestamp']) }], `${name}, ${key}`, problems)] as const);
  return {
    ...EMPTY,
    externalId: readText(head['id'] ?? head['name']),
    collection: readText(head['project']),
    name,
    status: readText(head['state']).toLowerCase(),
    startedAt: moment(head['created_at']),
    endedAt: seconds(summary['_timestamp']),
    parameters: readTexts(head['config']),
    tags: Object.fromEntries([...asTags(head['tags']), ...['notes', 'user', 'group', 'job_type'].flatMap((key) => (readText(head[key]) ? [[key, readText(head[key])] as const] : []))]),
    metrics: Object.fromEntries(metrics.filter(([, points]) => points.length > 0)),
  };
}

function asTags(tags: unknown): (readonly [string, string])[] {
  return Array.isArray(tags) ? tags.map((tag) => [readText(tag), ''] as const) : Object.entries(readTexts(tags));
}

function readHistory(history: readonly Readonly<Record<string, unknown>>[], run: string, problems: RunProblem[]): Record<string, TrackedRun['metrics'][string]> {
  const names = new Set(history.flatMap((point) => Object.keys(point).filter((key) => !key.startsWith('_') && key !== 'run_id' && key !== 'run' && isMeasured(point[key]))));
  const metrics = [...names].map((name) => {
    const raw = history.flatMap((point): RawPoint[] => (isMeasured(point[name]) ? [{ value: point[name], step: point['_step'], timestamp: seconds(point['_timestamp']) }] : []));
    return [name, collectPoints(raw, `${run}, ${name}`, problems)] as const;
  });
  return Object.fromEntries(metrics.filter(([, points]) => points.length > 0));
}

/** A number, or what stands for one in JSON where the number is not finite. */
function isMeasured(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[-+]?(nan|inf(inity)?)$/i.test(value));
}

/** W&B counts moments in seconds since 1970. */
function seconds(value: unknown): number | null {
  const number = readNumber(value);
  return number === null ? null : number * 1000;
}

/** A dictionary as Python prints it is nearly a flow mapping of YAML; its words for nothing, true and false differ. */
function readPython(text: string): Record<string, unknown> | null {
  try {
    const words = text.replaceAll(/(?<=[:,[]\s*)(None|True|False)(?=\s*[,}\]])/g, (word) => ({ None: 'null', True: 'true', False: 'false' })[word] ?? word).replaceAll(String.raw`\'`, `''`);
    const value: unknown = parse(words, { maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? asRecord(value) : null;
  } catch {
    return null;
  }
}

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? asRecord(value) : null;
  } catch {
    return null;
  }
}

function warnOfSampling(runs: readonly TrackedRun[]): string[] {
  const isSampled = runs.some(({ metrics }) => Object.values(metrics).some(({ length }) => SAMPLED.includes(length)));
  return isSampled ? ['A history has exactly 500 or 1,500 points: W&B samples longer ones. For every step, export with scan_history or take the parquet file of the run.'] : [];
}
