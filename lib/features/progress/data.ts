import 'server-only';
import { createHash } from 'node:crypto';
import { chanceByDay, DAY_CHANCES } from '@/lib/domain/progress/arrival-days';
import type { ProgressForecast, ProgressForecastInput } from '@/lib/domain/progress/forecast-progress';
import { hoursOfExperiment } from '@/lib/domain/progress/hours-of-experiment';
import { inOrder, placeExperiments, sumHours } from '@/lib/domain/progress/place-experiments';
import type { HourPrices } from '@/lib/domain/progress/price-hours';
import type { LoggedExperiment, PlacedExperiment, ProgressAxis, StepPoint } from '@/lib/domain/progress/progress-types';
import { scalePeers, type FinishedCurve } from '@/lib/domain/progress/scale-peers';
import { trackKept } from '@/lib/domain/progress/track-kept';
import { addDays, countDays } from '@/lib/domain/time/calendar-day';
import { readApproaches, readExperiments, readMetrics, type ExperimentRow, type MetricRow } from '@/lib/features/experiments/data';
import { readRates } from '@/lib/features/spending/data';
import type { AuthorizedWorkspaceId, Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { remember } from '@/lib/platform/jobs/remember';
import { keptForecastSchema, type KeptForecastJson } from './schema';

const SECONDS_PER_HOUR = 3600;
/** Days of the log that the pace is read from. */
const PACE_DAYS = 56;
/** Comparing with more finished curves only costs time. */
const MOST_PEERS = 60;

/** Everything that the progress of a project is read from; null where the project does not exist. */
export async function readProgressFacts(tx: WorkspaceTransaction, projectId: string, today: string) {
  const project = await tx.project.findFirst({ where: { id: projectId, deletedAt: null }, select: { id: true, stage: true, status: true, dueOn: true } });
  if (!project) return null;
  const where = { projectId };
  const metrics = await readMetrics(tx, projectId);
  const experiments = await readExperiments(tx, projectId);
  const metric = metrics[0]?.isPrimary ? metrics[0] : null;
  const boxes = await tx.timeBox.findMany({ where, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] });
  return {
    project: { ...project, dueOn: toDay(project.dueOn) },
    metrics,
    metric,
    experiments,
    logged: experiments.map((experiment) => toLogged(experiment, metric?.id ?? null)),
    boxes: boxes.map(({ startsOn, endsOn, decidedAt, ...box }) => ({ id: box.id, hours: box.hours, fromHours: box.fromHours, decision: box.decision, reason: box.reason, startsOn: isoDay(startsOn), endsOn: toDay(endsOn), decidedAt: decidedAt?.toISOString() ?? null })),
    approaches: await readApproaches(tx, projectId),
    plateaus: await tx.plateau.findMany({ where, select: { id: true, fromHours: true, toHours: true, reason: true }, orderBy: { fromHours: 'asc' } }),
    goal: await tx.goal.findFirst({ where, select: { classCount: true, baseline: true, baselineKind: true, humanLow: true, humanLevel: true, humanHigh: true } }),
    paceLog: await readPaceLog(tx, projectId, today),
  };
}

export type ProgressFacts = NonNullable<Awaited<ReturnType<typeof readProgressFacts>>>;

function toLogged({ number, outcome, peopleHours, loggedHours, finishedOn, trainingExamples, measurements }: ExperimentRow, metricId: string | null): LoggedExperiment {
  const measured = measurements.find((one) => one.metricId === metricId);
  return { number, outcome, hours: hoursOfExperiment({ peopleHours, loggedHours }), finishedOn, value: measured?.value ?? null, error: measured?.error ?? null, step: measured?.step ?? null, examples: trainingExamples };
}

/** Hours on experiments by day, of the last weeks before `today` or of all time; where the log names no experiment, the hours of those that were finished. */
export async function readPaceLog(tx: WorkspaceTransaction, projectId: string, today: string | null): Promise<{ day: string; hours: number }[]> {
  const since = today === null ? new Date(0) : new Date(`${addDays(today, -PACE_DAYS)}T00:00:00Z`);
  const rows = await tx.timeEntry.groupBy({ by: ['workDate'], where: { projectId, experimentId: { not: null }, workDate: { gte: since } }, _sum: { seconds: true } });
  if (rows.length > 0) return rows.map(({ workDate, _sum }) => ({ day: isoDay(workDate), hours: (_sum.seconds ?? 0) / SECONDS_PER_HOUR }));
  const finished = await tx.experiment.findMany({ where: { projectId, finishedAt: { gte: since }, peopleHours: { not: null } }, select: { finishedAt: true, peopleHours: true } });
  return finished.map(({ finishedAt, peopleHours }) => ({ day: isoDay(finishedAt as Date), hours: peopleHours ?? 0 }));
}

/** Hours of the whole project by day and activity, to say what filled a stretch of time. */
export async function readActivityDays(workspaceId: AuthorizedWorkspaceId, projectId: string): Promise<{ day: string; activity: string; hours: number }[]> {
  return readWorkspace(workspaceId, async (tx) => {
    const names = new Map((await tx.activity.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    const rows = await tx.timeEntry.groupBy({ by: ['workDate', 'activityId'], where: { projectId }, _sum: { seconds: true } });
    return rows.map(({ workDate, activityId, _sum }) => ({ day: isoDay(workDate), activity: names.get(activityId) ?? '', hours: (_sum.seconds ?? 0) / SECONDS_PER_HOUR }));
  });
}

/**
 * What an hour of those who experiment on a project costs: their rates by the hours they logged, else the workspace's; and what
 * an hour of compute costs. Null where it is not known.
 */
export async function readHourPrices(workspaceId: AuthorizedWorkspaceId, projectId: string): Promise<Pick<HourPrices, 'perHour' | 'perComputeHour'>> {
  return readWorkspace(workspaceId, async (tx) => {
    const { otherwise, perComputeHour, rateOf } = await readRates(tx);
    const rows = await tx.timeEntry.groupBy({ by: ['personId'], where: { projectId, experimentId: { not: null } }, _sum: { seconds: true } });
    const priced = rows.flatMap(({ personId, _sum }) => {
      const rate = rateOf.get(personId) ?? otherwise;
      return rate === null ? [] : [{ rate, seconds: _sum.seconds ?? 0 }];
    });
    const seconds = priced.reduce((sum, one) => sum + one.seconds, 0);
    return { perHour: seconds === 0 ? otherwise : priced.reduce((sum, one) => sum + one.rate * one.seconds, 0) / seconds, perComputeHour };
  });
}

/** A tracked run's course of a metric: steps with values, at most so many. */
export type RunCourse = { readonly experimentNumber: number; readonly name: string; readonly points: readonly { readonly x: number; readonly y: number }[] };

const MOST_COURSE_POINTS = 240;

/** The courses of the runs that belong to a project's experiments, in its primary metric. */
export async function readRunCourses(workspaceId: AuthorizedWorkspaceId, projectId: string, metricName: string): Promise<RunCourse[]> {
  return readWorkspace(workspaceId, async (tx) => {
    const runs = await tx.trackedRun.findMany({
      where: { projectId, experimentId: { not: null }, metrics: { some: { name: { equals: metricName, mode: 'insensitive' } } } },
      select: { name: true, experiment: { select: { number: true } }, metrics: { where: { name: { equals: metricName, mode: 'insensitive' } }, select: { points: true }, take: 1 } },
      orderBy: { endedAt: 'desc' },
      take: 12,
    });
    return runs.map(({ name, experiment, metrics: [metric] }) => ({ experimentNumber: experiment?.number ?? 0, name, points: readCourse(metric?.points) })).filter(({ points }) => points.length > 1);
  });
}

/** [step, milliseconds, value] of each point; what is no number is left out, and long courses are thinned. */
function readCourse(points: unknown): { x: number; y: number }[] {
  const read = (Array.isArray(points) ? points : []).flatMap((point: unknown) => {
    const [step, , value] = Array.isArray(point) ? (point as unknown[]) : [];
    return typeof step === 'number' && typeof value === 'number' && Number.isFinite(step) && Number.isFinite(value) && step >= 0 ? [{ x: step, y: value }] : [];
  });
  const every = Math.ceil(read.length / MOST_COURSE_POINTS);
  return every <= 1 ? read : read.filter((_, index) => index % every === 0 || index === read.length - 1);
}

/** The finished curves of the workspace: projects that are past their experiments, in their primary metric over people-hours. */
export async function readFinishedCurves(workspaceId: AuthorizedWorkspaceId): Promise<(FinishedCurve & { readonly projectId: string; readonly finishedOn: string })[]> {
  return readWorkspace(workspaceId, async (tx) => {
    const metrics = await tx.metric.findMany({
      where: { isPrimary: true, project: { deletedAt: null, OR: [{ status: { in: ['finished', 'stopped'] } }, { stage: { in: ['deployment', 'serving', 'monitoring', 'maintenance'] } }] } },
      include: { project: { select: { experiments: { select: { id: true, number: true, outcome: true, peopleHours: true, finishedAt: true, metricValues: { select: { metricId: true, value: true }, orderBy: { measuredAt: 'desc' } } } } } } },
      take: MOST_PEERS,
    });
    return metrics.map(({ id, projectId, unit, project, ...metric }) => {
      const logged = project.experiments.map(({ number, outcome, peopleHours, finishedAt, metricValues }): LoggedExperiment => ({ number, outcome, hours: peopleHours ?? 0, finishedOn: toDay(finishedAt), value: metricValues.find(({ metricId }) => metricId === id)?.value ?? null, error: null, step: null, examples: null }));
      const finishedOn = logged.reduce((latest, one) => (one.finishedOn !== null && one.finishedOn > latest ? one.finishedOn : latest), '');
      return { projectId, finishedOn, unit, ...toMetric(metric), points: trackKept(placeExperiments(logged, 'hours'), metric.direction) };
    });
  });
}

export function toMetric({ direction, lowerBound, upperBound, target }: Pick<MetricRow, 'direction' | 'lowerBound' | 'upperBound' | 'target'>) {
  return { direction, bounds: lowerBound === null || upperBound === null ? null : ([lowerBound, upperBound] as const), target };
}

export type Progress = {
  readonly placed: readonly PlacedExperiment[];
  readonly best: readonly StepPoint[];
  /** People-hours of all experiments, those that run included. */
  readonly spent: number;
  /** Where the time box ends; null without one. */
  readonly until: number | null;
  readonly input: ProgressForecastInput | null;
};

/** The experiments on an axis with all that their forecast needs; without a metric or a kept value there is no input. */
export function toProgress({ metric, logged, boxes }: Pick<ProgressFacts, 'metric' | 'logged' | 'boxes'>, axis: ProgressAxis, finished: readonly FinishedCurve[]): Progress {
  const placed = metric ? placeExperiments(logged, axis) : [];
  const best = metric ? trackKept(placed, metric.direction) : [];
  const until = findBoxEnd(boxes.at(-1), axis, logged);
  const last = best.at(-1);
  if (!metric || !last) return { placed, best, spent: sumHours(logged), until, input: null };
  const own = { ...toMetric(metric), unit: metric.unit, points: best };
  const input = { ...toMetric(metric), best, peers: axis === 'hours' ? scalePeers(own, finished) : [], until, end: chooseEnd(last.x, until) };
  return { placed, best, spent: sumHours(logged), until, input };
}

/** Where the time box ends on an axis; null where it has no end on it. */
function findBoxEnd(box: ProgressFacts['boxes'][number] | undefined, axis: ProgressAxis, logged: readonly LoggedExperiment[]): number | null {
  if (!box || box.decision === 'stop') return null;
  if (axis === 'hours') return box.fromHours + box.hours;
  const first = inOrder(logged)[0]?.finishedOn ?? null;
  return axis === 'date' && box.endsOn !== null && first !== null ? countDays(first, box.endsOn) : null;
}

/** Past the time box by some, so that what comes after is seen; without one, half as far again as they have come. */
const BEYOND_BOX = 1.2;
const WITHOUT_BOX = 1.6;

function chooseEnd(now: number, until: number | null): number {
  return until !== null && until > now ? Math.max(until * BEYOND_BOX, now * BEYOND_BOX) : now * WITHOUT_BOX;
}

/** Where experiments are heading, computed in a worker thread and remembered by what it was computed from. */
export async function forecast(workspaceId: AuthorizedWorkspaceId, input: ProgressForecastInput): Promise<ProgressForecast | null> {
  const key = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return remember(`progress:${workspaceId}:${key}`, () => compute('forecastProgress', input));
}

/** A project's progress over people-hours with its forecast: what the overview, the API and kept forecasts show. */
export async function computeProgress(workspaceId: AuthorizedWorkspaceId, projectId: string, axis: ProgressAxis = 'hours') {
  const facts = await readWorkspace(workspaceId, (tx) => readProgressFacts(tx, projectId, isoDay(new Date())));
  if (!facts) return null;
  const finished = (await readFinishedCurves(workspaceId)).filter((curve) => curve.projectId !== projectId);
  const progress = toProgress(facts, axis, finished);
  return { facts, finished, progress, forecast: progress.input && (await forecast(workspaceId, progress.input)) };
}

/** The kept forecasts of a metric, the oldest first. */
export async function readKeptForecasts(tx: WorkspaceTransaction, metricId: string): Promise<(KeptForecastJson & { readonly day: string; readonly atHours: number })[]> {
  const rows = await tx.forecastRecord.findMany({ where: { metricId }, select: { day: true, atHours: true, result: true }, orderBy: { day: 'asc' } });
  return rows.flatMap(({ day, atHours, result }) => {
    const read = keptForecastSchema.safeParse(result);
    return read.success ? [{ day: isoDay(day), atHours, ...read.data }] : [];
  });
}

/** When a project reaches its target, as was forecast last; null in an end that is not reached with that chance. */
export type ForecastArrival = { readonly p10: string | null; readonly p50: string | null; readonly p90: string | null; readonly isReached: boolean; readonly due: string | null; readonly byDue: number | null };

const daysSchema = keptForecastSchema.shape.days;

/** The arrival of every project of a workspace with a kept forecast, in one query that computes nothing: for lists of projects. */
export async function readArrivals({ workspaceId, revision, arrangement }: Pick<Caller, 'workspaceId' | 'revision' | 'arrangement'>): Promise<ReadonlyMap<string, ForecastArrival>> {
  return remember(`arrivals:${workspaceId}:${revision}:${arrangement}`, () => readWorkspace(workspaceId, findArrivals));
}

export async function findArrivals(tx: WorkspaceTransaction): Promise<ReadonlyMap<string, ForecastArrival>> {
  const rows = await tx.$queryRaw<{ id: string; due: Date | null; day: Date; days: unknown }[]>`
    select p.id, p.due_on as due, r.day, r.result -> 'days' as days
    from metric m
    join project p on p.workspace_id = m.workspace_id and p.id = m.project_id and p.deleted_at is null
    cross join lateral (select day, result from forecast_record r where r.workspace_id = m.workspace_id and r.metric_id = m.id order by day desc limit 1) r
    where m.is_primary`;
  return new Map(
    rows.flatMap(({ id, due, day, days }): [string, ForecastArrival][] => {
      const read = daysSchema.safeParse(days);
      return read.success && read.data !== null ? [[id, describeArrival(read.data, isoDay(day), toDay(due))]] : [];
    }),
  );
}

function describeArrival(days: readonly (string | null)[], day: string, due: string | null): ForecastArrival {
  const at = (chance: number): string | null => days[DAY_CHANCES.indexOf(chance)] ?? null;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), isReached: days.at(-1) === day, due, byDue: due === null ? null : chanceByDay(days, due) };
}

/** Projects under way that have a kept value but no forecast of this day. */
export async function findUnforecast(tx: WorkspaceTransaction, day: string): Promise<string[]> {
  const rows = await tx.project.findMany({
    where: {
      deletedAt: null,
      status: 'active',
      metrics: { some: { isPrimary: true, forecastRecords: { none: { day: new Date(`${day}T00:00:00Z`) } } } },
      experiments: { some: { outcome: 'kept', metricValues: { some: {} } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

function toDay(date: Date | null): string | null {
  return date === null ? null : isoDay(date);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
