import 'server-only';
import { describeRun } from '@/lib/domain/tracking/describe-run';
import { judgeRuns } from '@/lib/domain/tracking/judge-runs';
import { fetchExperiments, fetchHistory, fetchRuns, findFetchStart, type AskServer, type TrackerExperiment } from '@/lib/domain/tracking/mlflow-pages';
import type { PlannedRun, ProjectMetric } from '@/lib/domain/tracking/plan-runs';
import type { RunProblem, TrackedRun } from '@/lib/domain/tracking/tracked-run';
import { NEW_METRIC } from '@/lib/domain/tracking/new-metric';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { createOrderedId } from '@/lib/platform/db/ordered-id';
import { env } from '@/lib/platform/env';
import { askAllowedHost } from '@/lib/platform/outbound/ask-allowed-host';
import { seal, unseal } from '@/lib/platform/secret-box';
import { unpackRows } from '@/lib/platform/jobs/packed-rows';
import type { PackedRuns, RunRow } from '@/lib/platform/jobs/read-runs-file';
import { isNewMetric, NO_PROBLEMS, packRuns, planProjectRuns, readConnection, readRunFile, readTargets, requireProject, type RunFile, type RunsPlan } from './data';
import { RUN_IMPORT, type CommittedRuns, type MetricTargets, type RunMapping, type RunProgress } from './schema';

const PATIENCE_MS = 300_000;
/** Runs between two reports of progress, and between two turns of whoever else waits for the server. */
const STEP = 50;

type Report = (progress: RunProgress) => void;

/** Imports the runs of a file as one batch, all of them or none. The same file again changes nothing. */
export async function importRuns(caller: Caller, projectId: string, file: RunFile, mapping: RunMapping, report: Report = () => {}): Promise<CommittedRuns> {
  report({ step: 'reading', done: 0, total: 0 });
  const { packed } = await readRunFile(file, mapping.kinds);
  return writeRuns(caller, projectId, packed, mapping, file.name, report);
}

async function writeRuns(caller: Caller, projectId: string, packed: PackedRuns, mapping: Pick<RunMapping, 'metrics' | 'places'>, fileName: string, report: Report): Promise<CommittedRuns> {
  const importBatchId = createOrderedId();
  return recordChanges(caller, { action: 'import runs', importBatchId, timeoutMs: PATIENCE_MS }, async (record) => {
    await requireProject(record.tx, projectId);
    const read = { packed, problems: NO_PROBLEMS };
    const { counts, targets: wanted } = await planProjectRuns(record.tx, projectId, read, { ...mapping, withRows: false });
    if (counts.new + counts.changed === 0) return { counts, groupId: null };
    const targets = await makeMetrics(record, projectId, wanted);
    const plan = await planProjectRuns(record.tx, projectId, read, { metrics: targets, places: mapping.places, withRows: true });
    await record.create('ImportBatch', { id: importBatchId, kind: RUN_IMPORT, source: packed.source || 'mlflow', fileName: fileName.slice(0, 300), mapping: {}, counts, authorId: caller.personId });
    await writePlan(record, projectId, plan, importBatchId, report);
    await rememberTargets(record, projectId, targets);
    return { counts, groupId: record.groupId };
  });
}

/** Makes the metrics that were asked for; the first metric of a project is its primary one. */
async function makeMetrics(record: ChangeRecorder, projectId: string, targets: MetricTargets): Promise<MetricTargets> {
  let hasPrimary = (await record.tx.metric.count({ where: { projectId, isPrimary: true } })) > 0;
  const made: [string, MetricTargets[string]][] = [];
  for (const [name, target] of Object.entries(targets)) {
    if (!isNewMetric(target.metricId)) made.push([name, target]);
    else {
      const metricId = await record.create('Metric', { projectId, name, direction: target.metricId === NEW_METRIC.increase ? 'increase' : 'decrease', isPrimary: !hasPrimary });
      hasPrimary = true;
      made.push([name, { ...target, metricId }]);
    }
  }
  return Object.fromEntries(made);
}

async function writePlan(record: ChangeRecorder, projectId: string, plan: RunsPlan, importBatchId: string, report: Report): Promise<void> {
  const todo = plan.rows === null ? [] : await unpackRows(plan.rows);
  const experimentOf = await makeExperiments(record, projectId, plan, todo, importBatchId);
  const changed = todo.flatMap(({ known }) => (known ? [known.id] : []));
  for (let done = 0; done < changed.length; done += STEP) await removeValues(record, changed.slice(done, done + STEP));
  await finishExperiments(record, plan, todo);
  for (let done = 0; done < todo.length; done += STEP) {
    report({ step: 'adding', done, total: todo.length });
    await writeSome(record, projectId, todo.slice(done, done + STEP), experimentOf, importBatchId);
  }
  report({ step: 'adding', done: todo.length, total: todo.length });
}

/** Of runs that have changed. The trail keeps what is removed, so it is read once more: few curves at a time. */
async function removeValues(record: ChangeRecorder, runIds: string[]): Promise<void> {
  const where = { runId: { in: runIds } };
  const curves = await record.tx.runMetric.findMany({ where, select: { id: true } });
  for (let done = 0; done < curves.length; done += CURVES) await record.removeMany('RunMetric', curves.slice(done, done + CURVES).map(({ id }) => id));
  await record.removeMany('MetricValue', (await record.tx.metricValue.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

const CURVES = 20;

async function writeSome(record: ChangeRecorder, projectId: string, runs: readonly RunRow[], experimentOf: ReadonlyMap<string, string>, importBatchId: string): Promise<void> {
  const rows = runs.map((planned) => ({ ...planned, id: planned.known?.id ?? createOrderedId(), experimentId: experimentOf.get(planned.run.externalId) ?? null }));
  await record.createMany('TrackedRun', rows.filter(({ known }) => known === null).map((row) => ({ ...toRow(row), id: row.id, projectId, importBatchId })));
  await record.updateMany('TrackedRun', rows.filter(({ known }) => known !== null).map((row) => ({ id: row.id, data: toRow(row) })));
  for (const curves of inSteps(rows.flatMap(({ id, curves: all }) => all.map((curve) => ({ ...curve, runId: id }))))) await record.insertMany('RunMetric', curves.map(({ runId, name, lastValue, points }) => ({ runId, name, lastValue, points: points.map((point) => [...point]) })));
  const values = rows.flatMap(({ id, experimentId, values: all }) => (experimentId === null ? [] : all.map(({ metricId, value, step, measuredAt }) => ({ experimentId, metricId, value, step, runId: id, ...(measuredAt === null ? {} : { measuredAt: new Date(measuredAt) }) }))));
  for (let done = 0; done < values.length; done += STEP) await record.createMany('MetricValue', values.slice(done, done + STEP));
}

/** Curves in parts of so many points, of which each is written in one go. */
function inSteps<Curve extends { readonly points: readonly unknown[] }>(curves: readonly Curve[]): Curve[][] {
  const steps: Curve[][] = [];
  let points = Infinity;
  for (const curve of curves) {
    if (points > MOST_POINTS_AT_ONCE) {
      steps.push([]);
      points = 0;
    }
    steps.at(-1)?.push(curve);
    points += curve.points.length + 1;
  }
  return steps;
}

const MOST_POINTS_AT_ONCE = 5_000;

function toRow({ run, contentHash, experimentId }: PlannedRun & { readonly experimentId: string | null }) {
  const { source, externalId, collection, name, status, parameters, tags, startedAt, endedAt } = run;
  return { source, externalId, collection, name: name.slice(0, 300), status, parameters: { ...parameters }, tags: { ...tags }, startedAt: toDate(startedAt), endedAt: toDate(endedAt), contentHash, experimentId };
}

function toDate(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}

/** The experiment of each run: one that exists, or one made for it, numbered on in the order the runs began. */
async function makeExperiments(record: ChangeRecorder, projectId: string, { metrics }: RunsPlan, todo: readonly PlannedRun[], importBatchId: string): Promise<Map<string, string>> {
  const existing = todo.flatMap(({ run, place }): [string, string][] => (place.kind === 'existing' ? [[run.externalId, place.experimentId]] : []));
  const own = todo.filter(({ place }) => place.kind === 'own').map((planned) => ({ ...planned, id: createOrderedId() }));
  const primary = metrics.find(({ isPrimary }) => isPrimary);
  const outcomes = judgeRuns(own.map(({ run, values }) => ({ status: run.status, value: values.find(({ metricId }) => metricId === primary?.id)?.value ?? null })), primary?.direction ?? 'increase', await readBest(record, primary));
  const { _max } = await record.tx.experiment.aggregate({ where: { projectId }, _max: { number: true } });
  const rows = own.map(({ id, run }, index) => ({
    id, projectId, number: (_max.number ?? 0) + index + 1, ...describeRun(run, own[index - 1]?.run ?? null), outcome: outcomes[index] ?? 'inconclusive',
    startedAt: toDate(run.startedAt), finishedAt: toDate(run.endedAt), source: run.source, externalId: run.externalId, importBatchId,
  }));
  for (let done = 0; done < rows.length; done += STEP) await record.createMany('Experiment', rows.slice(done, done + STEP));
  const places = new Map([...existing, ...own.map(({ run, id }): [string, string] => [run.externalId, id])]);
  for (const { run, place } of todo) {
    const experimentId = place.kind === 'with' ? places.get(place.externalId) : undefined;
    if (experimentId !== undefined) places.set(run.externalId, experimentId);
  }
  return places;
}

/** The experiment that was made for a run ends with it; what somebody said of it meanwhile stays. */
async function finishExperiments(record: ChangeRecorder, { metrics }: RunsPlan, todo: readonly PlannedRun[]): Promise<void> {
  const ended = new Map(todo.filter(({ known, run }) => known !== null && run.status !== 'running' && run.status !== 'scheduled').map((planned) => [planned.run.externalId, planned]));
  const open = await record.tx.experiment.findMany({ where: { source: todo[0]?.run.source ?? '', externalId: { in: [...ended.keys()] }, outcome: 'running' }, orderBy: { number: 'asc' }, select: { id: true, externalId: true } });
  const primary = metrics.find(({ isPrimary }) => isPrimary);
  const best = await readBest(record, primary);
  for (const { id, externalId } of open) {
    const planned = ended.get(externalId ?? '');
    if (!planned) continue;
    const value = planned.values.find(({ metricId }) => metricId === primary?.id)?.value ?? null;
    const [outcome = 'inconclusive'] = judgeRuns([{ status: planned.run.status, value }], primary?.direction ?? 'increase', best);
    await record.update('Experiment', id, { outcome, finishedAt: toDate(planned.run.endedAt), computeHours: describeRun(planned.run, null).computeHours });
  }
}

async function readBest(record: ChangeRecorder, primary: ProjectMetric | undefined): Promise<number | null> {
  if (!primary) return null;
  const { _min, _max } = await record.tx.metricValue.aggregate({ where: { metricId: primary.id }, _min: { value: true }, _max: { value: true } });
  return primary.direction === 'increase' ? _max.value : _min.value;
}

async function rememberTargets(record: ChangeRecorder, projectId: string, targets: MetricTargets): Promise<void> {
  const known = await record.tx.importMapping.findFirst({ where: { kind: RUN_IMPORT, headerHash: projectId }, select: { id: true } });
  if (known) await record.update('ImportMapping', known.id, { mapping: targets });
  else await record.create('ImportMapping', { kind: RUN_IMPORT, headerHash: projectId, mapping: targets });
}

/**
 * Says which experiment a run belongs to. Its values go along; an experiment that was made for the run alone, and holds
 * nothing else, goes.
 */
export async function attachRun(caller: Caller, { runId, experimentId }: { readonly runId: string; readonly experimentId: string | null }): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'attach a run' }, async (record) => {
    const run = await record.tx.trackedRun.findFirst({ where: { id: runId }, select: { projectId: true, experimentId: true, source: true, externalId: true } });
    if (!run) throw new AppError('not-found', 'There is no such run any more.');
    if (experimentId !== null && !(await record.tx.experiment.findFirst({ where: { id: experimentId, projectId: run.projectId }, select: { id: true } }))) throw new AppError('not-found', 'There is no such experiment in the project of this run.', [{ path: 'experimentId', message: 'is not of this project' }]);
    const values = await record.tx.metricValue.findMany({ where: { runId }, select: { id: true } });
    if (experimentId === null) await record.removeMany('MetricValue', values.map(({ id }) => id));
    else await record.updateMany('MetricValue', values.map(({ id }) => ({ id, data: { experimentId } })));
    await record.update('TrackedRun', runId, { experimentId });
    await removeEmptyExperiment(record, run);
    return { groupId: record.groupId };
  });
}

async function removeEmptyExperiment(record: ChangeRecorder, run: { readonly experimentId: string | null; readonly source: string; readonly externalId: string }): Promise<void> {
  if (run.experimentId === null) return;
  const left = await record.tx.experiment.findFirst({ where: { id: run.experimentId, source: run.source, externalId: run.externalId, metricValues: { none: {} }, timeEntries: { none: {} }, timers: { none: {} }, runs: { none: {} } }, select: { id: true } });
  if (left) await record.remove('Experiment', left.id);
}

/** The experiments of an MLflow server, to choose from. */
export async function findExperiments(_caller: Caller, { url, token }: { readonly url: string; readonly token: string }): Promise<TrackerExperiment[]> {
  const experiments = await fetchExperiments(askTracker(url, token));
  if (experiments.length === 0) throw new AppError('not-found', 'The server has no active experiments, or the token may not see any.');
  return experiments;
}

type NewConnection = { readonly projectId: string; readonly url: string; readonly token: string; readonly experiments: readonly TrackerExperiment[] };

export async function saveConnection(caller: Caller, { projectId, url, token, experiments }: NewConnection): Promise<{ readonly connectionId: string; readonly groupId: string }> {
  return recordChanges(caller, { action: 'connect a tracking server' }, async (record) => {
    await requireProject(record.tx, projectId);
    const connectionId = await record.create('TrackerConnection', {
      projectId, kind: 'mlflow', url, tokenCipher: token === '' ? null : seal(token), experimentIds: experiments.map(({ id }) => id), mapping: { names: Object.fromEntries(experiments.map(({ id, name }) => [id, name])) },
    });
    return { connectionId, groupId: record.groupId };
  });
}

export async function removeConnection(caller: Caller, { connectionId }: { readonly connectionId: string }): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'remove a tracking server' }, async (record) => {
    await record.remove('TrackerConnection', connectionId);
    return { groupId: record.groupId };
  });
}

export type FetchedRuns = CommittedRuns & { readonly problems: readonly RunProblem[] };

/**
 * Fetches what is new on a tracking server: runs that began since the last time, or were still going then. The server is
 * asked before the transaction begins; a failure is kept with the connection and changes nothing else.
 */
export async function fetchConnection(caller: Caller, { connectionId }: { readonly connectionId: string }): Promise<FetchedRuns> {
  const connection = await readConnection(caller, connectionId);
  const token = connection.tokenCipher === null ? '' : unseal(connection.tokenCipher);
  if (token === null) throw new AppError('conflict', 'The stored token can no longer be read, because the secret of this installation has changed. Remove the connection and make it anew.');
  const ask = askTracker(connection.url, token);
  const problems: RunProblem[] = [];
  const since = connection.fetchedUntil?.getTime() ?? null;
  try {
    const found = await fetchRuns(ask, connection.experiments, since, problems);
    const targets = found.length === 0 ? {} : await readTargets(caller, connection.projectId, await packRuns(found));
    const runs = await fetchHistories(ask, found, Object.keys(targets), problems);
    const committed = runs.length === 0 ? NOTHING : await writeRuns(caller, connection.projectId, await packRuns(runs), { metrics: null, places: {} }, new URL(connection.url).host, () => {});
    await noteFetch(caller, connectionId, { fetchedUntil: toDate(findFetchStart(found, since)), lastFetchedAt: new Date(), lastError: null });
    return { ...committed, problems };
  } catch (error) {
    if (error instanceof AppError) await noteFetch(caller, connectionId, { lastError: error.message });
    throw error;
  }
}

const NOTHING: CommittedRuns = { counts: { new: 0, changed: 0, same: 0 }, groupId: null };

/** A few at a time, so that the server of the team is not overrun. */
const AT_ONCE = 4;

async function fetchHistories(ask: AskServer, runs: readonly TrackedRun[], metrics: readonly string[], problems: RunProblem[]): Promise<TrackedRun[]> {
  const read: TrackedRun[] = [];
  for (let done = 0; done < runs.length; done += AT_ONCE) read.push(...(await Promise.all(runs.slice(done, done + AT_ONCE).map((run) => fetchHistory(ask, run, metrics, problems)))));
  return read;
}

async function noteFetch(caller: Caller, connectionId: string, data: { readonly fetchedUntil?: Date | null; readonly lastFetchedAt?: Date; readonly lastError: string | null }): Promise<void> {
  await recordChanges(caller, { action: 'fetch runs' }, (record) => record.update('TrackerConnection', connectionId, data));
}

/** MLflow takes a bearer token, or "user:password". */
function askTracker(url: string, token: string): AskServer {
  const authorization = token === '' ? null : token.includes(':') ? `Basic ${Buffer.from(token).toString('base64')}` : `Bearer ${token}`;
  return (path, body) => askAllowedHost({ url: new URL(`${url}/api/2.0/mlflow/${path}`), method: body === undefined ? 'GET' : 'POST', body, authorization, allowedHosts: env().trackerHosts });
}
