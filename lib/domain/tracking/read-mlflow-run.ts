import { groupBy } from '../shared/group-by';
import { asList, asRecord, collectPoints, readNumber, readText, readTexts } from './collect-points';
import type { RunProblem, TrackedRun } from './tracked-run';

/** `mlflow-export-import` writes objects of lists, the REST API lists of key and value. */
type RunData = { readonly info: unknown; readonly params: unknown; readonly metrics: unknown; readonly tags: unknown };

/**
 * Reads `run.json` of mlflow-export-import: `{ mlflow: { info, params, metrics: { key: [{ value, timestamp, step }] }, tags } }`.
 *
 * @param collection the experiment's name, where it is known
 * @returns null for what is no such file
 */
export function readExportedRun(json: unknown, collection: string, problems: RunProblem[]): TrackedRun | null {
  const run = asRecord(asRecord(json)['mlflow']);
  return run['info'] === undefined ? null : toRun({ info: run['info'], params: run['params'], metrics: run['metrics'], tags: run['tags'] }, collection, problems);
}

/**
 * Reads a run as the REST API tells of it: `{ info, data: { metrics, params, tags } }`, each a list. Only the last value of
 * each metric is in it; a metric whose last value is no number has no points here, but may have a history.
 */
export function readRestRun(json: unknown, collection: string, problems: RunProblem[]): TrackedRun | null {
  const run = asRecord(json);
  const data = asRecord(run['data']);
  if (run['info'] === undefined) return null;
  const metrics = groupBy(asList(data['metrics']).map(asRecord), (metric) => readText(metric['key']));
  return toRun({ info: run['info'], params: toObject(data['params']), metrics: Object.fromEntries(metrics), tags: toObject(data['tags']) }, collection, problems, true);
}

function toRun({ info: rawInfo, params, metrics, tags: rawTags }: RunData, collection: string, problems: RunProblem[], keepsEmpty = false): TrackedRun | null {
  const info = asRecord(rawInfo);
  const externalId = readText(info['run_id'] ?? info['run_uuid']);
  if (externalId === '') {
    problems.push({ where: 'run', reason: 'It has no run_id; left out.' });
    return null;
  }
  const tags = readTexts(rawTags);
  const name = readText(info['run_name']) || (tags['mlflow.runName'] ?? '') || externalId.slice(0, 8);
  return {
    source: 'mlflow',
    externalId,
    collection: collection || readText(info['experiment_id']),
    name,
    status: readStatus(info['status']),
    startedAt: readMoment(info['start_time']),
    endedAt: readMoment(info['end_time']),
    parameters: readTexts(params),
    tags,
    metrics: readMetrics(metrics, name, problems, keepsEmpty),
  };
}

function readMetrics(metrics: unknown, run: string, problems: RunProblem[], keepsEmpty: boolean): TrackedRun['metrics'] {
  const read = Object.entries(asRecord(metrics)).map(([key, points]) => [key, collectPoints(asList(points).map((point) => ({ value: asRecord(point)['value'], step: asRecord(point)['step'], timestamp: asRecord(point)['timestamp'] })), `${run}, ${key}`, problems)] as const);
  return Object.fromEntries(read.filter(([, points]) => keepsEmpty || points.length > 0));
}

function toObject(list: unknown): Record<string, unknown> {
  return Object.fromEntries(asList(list).map(asRecord).map(({ key, value }) => [readText(key), value]));
}

const statuses: Readonly<Record<string, string>> = { 1: 'running', 2: 'scheduled', 3: 'finished', 4: 'failed', 5: 'killed' };

/** A word of the REST API, or the number of the file store. */
export function readStatus(status: unknown): string {
  const text = readText(status).toLowerCase();
  return statuses[text] ?? text;
}

/** Milliseconds since 1970; nought and less mean "not yet". */
export function readMoment(value: unknown): number | null {
  const number = readNumber(value);
  return number !== null && number > 0 ? number : null;
}

export { toRun as toMlflowRun };
