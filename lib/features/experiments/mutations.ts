import 'server-only';
import { findMeasurementProblem, findMetricProblem } from '@/lib/domain/progress/check-measurement';
import { dropUndefined } from '@/lib/domain/shared/drop-undefined';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { countReferences, readMetrics } from './data';
import type { ApproachChange, ExperimentChange, Measurement, MetricChange, NewApproach, NewExperiment, NewMetric } from './schema';

export type Changed = { readonly groupId: string };

/**
 * Logs an experiment under the project's next number, with what was measured; metrics and a candidate that it names anew are
 * added with it.
 *
 * @throws AppError `not-found`, or `invalid` where a value lies outside the bounds of its metric
 */
export async function logExperiment(caller: Caller, { projectId, ...input }: NewExperiment): Promise<Changed & { id: string; number: number }> {
  return recordChanges(caller, { action: 'log an experiment' }, async (record) => {
    await lockProject(record, projectId);
    const last = await record.tx.experiment.aggregate({ where: { projectId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const outcome = input.outcome ?? 'running';
    const fields = { personId: caller.personId, ...input, outcome, finishedOn: input.finishedOn ?? (outcome === 'running' ? null : today()) };
    const approachId = await findApproach(record, projectId, fields);
    const id = await record.create('Experiment', { ...(toRow(fields) as { hypothesis: string }), ...approachId, projectId, number });
    await writeMeasurements(record, projectId, { id, finishedOn: fields.finishedOn }, input.measurements ?? []);
    return { id, number, groupId: record.groupId };
  });
}

/** Changes the named fields of an experiment; measurements, where named, replace those it had of the same metrics. */
export async function changeExperiment(caller: Caller, { id, ...change }: ExperimentChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change an experiment' }, async (record) => {
    const before = await record.tx.experiment.findFirst({ where: { id }, select: { projectId: true, outcome: true, finishedAt: true } });
    if (!before) throw gone();
    await lockProject(record, before.projectId);
    const finished = before.outcome === 'running' && change.outcome !== undefined && change.outcome !== 'running' && !change.finishedOn ? { finishedOn: today() } : {};
    const reopened = change.outcome === 'running' ? { finishedOn: null } : {};
    const fields = { ...change, ...finished, ...reopened };
    await record.update('Experiment', id, { ...toRow(fields), ...(await findApproach(record, before.projectId, fields)) });
    if (change.measurements) {
      const finishedOn = fields.finishedOn ?? before.finishedAt?.toISOString().slice(0, 10) ?? null;
      await writeMeasurements(record, before.projectId, { id, finishedOn }, change.measurements);
    }
    return { groupId: record.groupId };
  });
}

/** Removes an experiment with its values. One that hours or runs belong to stays: what it took would be lost. */
export async function removeExperiment(caller: Caller, id: string): Promise<Changed> {
  return recordChanges(caller, { action: 'remove an experiment' }, async (record) => {
    const { entries, timers, runs } = await countReferences(record.tx, id);
    if (entries + timers + runs > 0) throw new AppError('conflict', `${describeReferences(entries, timers, runs)} on this experiment. Set its outcome to dropped instead, or move them first.`);
    const values = await record.tx.metricValue.findMany({ where: { experimentId: id }, select: { id: true } });
    await record.removeMany('MetricValue', values.map((value) => value.id));
    await record.remove('Experiment', id);
    return { groupId: record.groupId };
  });
}

function describeReferences(entries: number, timers: number, runs: number): string {
  const parts = [
    entries > 0 ? `${entries} time ${entries === 1 ? 'entry is' : 'entries are'} logged` : '',
    timers > 0 ? 'a timer runs' : '',
    runs > 0 ? `${runs} tracked ${runs === 1 ? 'run hangs' : 'runs hang'}` : '',
  ].filter((part) => part !== '');
  const all = parts.join(', ');
  return (all[0] ?? '').toUpperCase() + all.slice(1);
}

export async function createMetric(caller: Caller, { projectId, ...input }: NewMetric & { readonly projectId: string }): Promise<Changed & { id: string }> {
  return recordChanges(caller, { action: 'add a metric' }, async (record) => {
    await lockProject(record, projectId);
    return { id: await addMetric(record, projectId, input, ''), groupId: record.groupId };
  });
}

export async function changeMetric(caller: Caller, { id, ...change }: MetricChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change a metric' }, async (record) => {
    const before = await record.tx.metric.findFirst({ where: { id } });
    if (!before) throw gone();
    refuseContradiction({ ...before, ...dropUndefined(change) }, '');
    await refuseBoundsThatCutOff(record, id, { ...before, ...dropUndefined(change) });
    if (change.isPrimary) await unsetPrimary(record, before.projectId, id);
    await record.update('Metric', id, dropUndefined(change));
    return { groupId: record.groupId };
  });
}

export async function createApproach(caller: Caller, { projectId, ...input }: NewApproach): Promise<Changed & { id: string }> {
  return recordChanges(caller, { action: 'add a candidate' }, async (record) => {
    await lockProject(record, projectId);
    return { id: await addApproach(record, projectId, input), groupId: record.groupId };
  });
}

export async function changeApproach(caller: Caller, { id, ...change }: ApproachChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change a candidate' }, async (record) => {
    await record.update('Approach', id, dropUndefined(change));
    return { groupId: record.groupId };
  });
}

export async function removeApproach(caller: Caller, id: string): Promise<Changed> {
  return recordChanges(caller, { action: 'remove a candidate' }, async (record) => {
    const experiments = await record.tx.experiment.count({ where: { approachId: id } });
    if (experiments > 0) throw new AppError('conflict', `${experiments} ${experiments === 1 ? 'experiment belongs' : 'experiments belong'} to this candidate. Set it to dropped instead.`);
    await record.remove('Approach', id);
    return { groupId: record.groupId };
  });
}

/** Those who log at once take turns, so that numbers follow each other. */
async function lockProject(record: ChangeRecorder, projectId: string): Promise<void> {
  const found = await record.tx.$queryRaw<unknown[]>`select id from project where id = ${projectId}::uuid and deleted_at is null for update`;
  if (found.length === 0) throw new AppError('not-found', 'This project does not exist any more.');
}

/** Replaces the values of the named metrics. A value outside the bounds of its metric refuses all of it. */
async function writeMeasurements(record: ChangeRecorder, projectId: string, experiment: { readonly id: string; readonly finishedOn: string | null }, measurements: readonly Measurement[]): Promise<void> {
  const metrics = new Map((await readMetrics(record.tx, projectId)).map((metric) => [metric.id, metric]));
  const before = await record.tx.metricValue.findMany({ where: { experimentId: experiment.id }, select: { id: true } });
  await record.removeMany('MetricValue', before.map(({ id }) => id));
  for (const [index, { metricId, metric, ...measured }] of measurements.entries()) {
    const path = `measurements.${index}`;
    const known = metricId === undefined ? undefined : metrics.get(metricId);
    if (metricId !== undefined && !known) throw new AppError('invalid', 'One of the metrics does not exist any more; reload the page.', [{ path: `${path}.metricId`, message: 'does not exist any more' }]);
    const problem = findMeasurementProblem(measured.value, known ?? { lowerBound: null, upperBound: null, unit: '', ...dropUndefined(metric ?? { name: '' }) });
    if (problem !== null) throw new AppError('invalid', `The value ${problem}.`, [{ path: `${path}.value`, message: problem }]);
    const id = metricId ?? (await addMetric(record, projectId, metric as NewMetric, `${path}.metric.`));
    await record.create('MetricValue', { ...measured, metricId: id, experimentId: experiment.id, ...(experiment.finishedOn ? { measuredAt: noon(experiment.finishedOn) } : {}) });
  }
}

/** The first metric of a project is its primary one. */
async function addMetric(record: ChangeRecorder, projectId: string, input: NewMetric, path: string): Promise<string> {
  const row = { lowerBound: null, upperBound: null, target: null, ...dropUndefined(input) };
  refuseContradiction(row, path);
  const isFirst = (await record.tx.metric.count({ where: { projectId, isPrimary: true } })) === 0;
  if (input.isPrimary) await unsetPrimary(record, projectId, null);
  return record.create('Metric', { ...row, name: input.name, direction: input.direction, projectId, isPrimary: isFirst || input.isPrimary === true });
}

function refuseContradiction(metric: { readonly lowerBound: number | null; readonly upperBound: number | null; readonly target: number | null }, path: string): void {
  const problem = findMetricProblem(metric);
  if (problem) throw new AppError('invalid', `The metric's ${problem.path === 'target' ? 'target' : 'largest possible value'} ${problem.message}.`, [{ path: `${path}${problem.path}`, message: problem.message }]);
}

/** Values that were measured can't become impossible. */
async function refuseBoundsThatCutOff(record: ChangeRecorder, metricId: string, metric: { readonly name: string; readonly unit: string; readonly lowerBound: number | null; readonly upperBound: number | null }): Promise<void> {
  const range = await record.tx.metricValue.aggregate({ where: { metricId }, _min: { value: true }, _max: { value: true } });
  const { value: least } = range._min;
  const { value: most } = range._max;
  if (least !== null && metric.lowerBound !== null && least < metric.lowerBound) throw cutOff('lowerBound', least);
  if (most !== null && metric.upperBound !== null && most > metric.upperBound) throw cutOff('upperBound', most);
}

function cutOff(path: 'lowerBound' | 'upperBound', value: number): AppError {
  const message = `would make ${value} impossible, which was measured`;
  return new AppError('invalid', `This bound ${message}.`, [{ path, message }]);
}

async function unsetPrimary(record: ChangeRecorder, projectId: string, except: string | null): Promise<void> {
  const others = await record.tx.metric.findMany({ where: { projectId, isPrimary: true, ...(except === null ? {} : { id: { not: except } }) }, select: { id: true } });
  await record.updateMany('Metric', others.map(({ id }) => ({ id, data: { isPrimary: false } })));
}

/** The candidate that an experiment belongs to, made first where it is new. */
async function findApproach(record: ChangeRecorder, projectId: string, { approachId, newApproach }: Pick<ExperimentChange, 'approachId' | 'newApproach'>): Promise<{ approachId?: string | null }> {
  if (newApproach) return { approachId: await addApproach(record, projectId, newApproach) };
  if (approachId === undefined || approachId === null) return approachId === undefined ? {} : { approachId };
  const known = await record.tx.approach.count({ where: { id: approachId, projectId } });
  if (known === 0) throw new AppError('invalid', 'This candidate does not exist any more; reload the page.', [{ path: 'approachId', message: 'does not exist any more' }]);
  return { approachId };
}

async function addApproach(record: ChangeRecorder, projectId: string, input: Omit<NewApproach, 'projectId'>): Promise<string> {
  const sort = await record.tx.approach.count({ where: { projectId } });
  return record.create('Approach', { ...dropUndefined(input), name: input.name, projectId, sort });
}

/** Only what was given; days become instants. What is kept elsewhere is left out. */
function toRow({ startedOn, finishedOn, approachId: _approach, newApproach: _new, measurements: _values, ...fields }: Omit<ExperimentChange, 'id'>): Record<string, unknown> {
  return {
    ...dropUndefined(fields),
    ...(startedOn === undefined ? {} : { startedAt: startedOn === null ? null : noon(startedOn) }),
    ...(finishedOn === undefined ? {} : { finishedAt: finishedOn === null ? null : noon(finishedOn) }),
  };
}

/** An experiment is dated to the day; noon is the same day from Honolulu to Tonga. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function gone(): AppError {
  return new AppError('not-found', 'It does not exist any more. Somebody may have removed it; reload the page.');
}
