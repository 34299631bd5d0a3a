import 'server-only';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';

const SECONDS_PER_HOUR = 3600;

/** Everything that is known of a project's experiments, in the order of their numbers. */
export async function readExperiments(tx: WorkspaceTransaction, projectId: string, only: { readonly id?: string } = {}) {
  const rows = await tx.experiment.findMany({
    where: { projectId, ...only },
    orderBy: { number: 'asc' },
    include: {
      person: { select: { name: true } },
      approach: { select: { name: true } },
      metricValues: { select: { id: true, metricId: true, value: true, error: true, step: true, onHoldout: true }, orderBy: [{ measuredAt: 'desc' }, { id: 'desc' }] },
      runs: { select: { id: true, source: true, name: true, status: true }, orderBy: { createdAt: 'asc' }, take: 50 },
    },
  });
  const logged = await readLoggedHours(tx, projectId);
  return rows.map(({ person, approach, metricValues, startedAt, finishedAt, ...row }) => ({
    id: row.id,
    number: row.number,
    hypothesis: row.hypothesis,
    change: row.change,
    expectedLow: row.expectedLow,
    expectedLikely: row.expectedLikely,
    expectedHigh: row.expectedHigh,
    approachId: row.approachId,
    approach: approach?.name ?? null,
    personId: row.personId,
    person: person?.name ?? null,
    dataVersion: row.dataVersion,
    codeVersion: row.codeVersion,
    peopleHours: row.peopleHours,
    /** What the log says where nobody said otherwise. */
    loggedHours: logged.get(row.id) ?? null,
    computeHours: row.computeHours,
    classCount: row.classCount,
    trainingExamples: row.trainingExamples,
    outcome: row.outcome,
    learned: row.learned,
    startedOn: startedAt?.toISOString().slice(0, 10) ?? null,
    finishedOn: finishedAt?.toISOString().slice(0, 10) ?? null,
    measurements: latestOfEach(metricValues),
    runs: row.runs,
  }));
}

export type ExperimentRow = Awaited<ReturnType<typeof readExperiments>>[number];

/** Measured again, the latest counts. */
function latestOfEach<Value extends { readonly metricId: string }>(newestFirst: readonly Value[]): Value[] {
  return newestFirst.filter((value, index) => newestFirst.findIndex(({ metricId }) => metricId === value.metricId) === index);
}

/** Hours that the log holds for each experiment of a project. */
export async function readLoggedHours(tx: WorkspaceTransaction, projectId: string): Promise<Map<string, number>> {
  const rows = await tx.timeEntry.groupBy({ by: ['experimentId'], where: { projectId, experimentId: { not: null } }, _sum: { seconds: true } });
  return new Map(rows.flatMap(({ experimentId, _sum }) => (experimentId === null ? [] : [[experimentId, (_sum.seconds ?? 0) / SECONDS_PER_HOUR]])));
}

/** The metrics of a project, the primary one first. */
export async function readMetrics(tx: WorkspaceTransaction, projectId: string) {
  return tx.metric.findMany({
    where: { projectId },
    select: { id: true, name: true, unit: true, direction: true, lowerBound: true, upperBound: true, target: true, isPrimary: true, holdoutSize: true },
    orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }],
  });
}

export type MetricRow = Awaited<ReturnType<typeof readMetrics>>[number];

/** The candidate approaches of a project with what has been spent on each. */
export async function readApproaches(tx: WorkspaceTransaction, projectId: string) {
  return tx.approach.findMany({ where: { projectId }, select: { id: true, name: true, timeBoxHours: true, status: true }, orderBy: [{ sort: 'asc' }, { id: 'asc' }] });
}

export type ApproachRow = Awaited<ReturnType<typeof readApproaches>>[number];

export async function readScientists(tx: WorkspaceTransaction) {
  return tx.person.findMany({ where: { isActive: true }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** The metric that the goal names: a proposal for the first metric of the experiments. */
export async function readGoalMetric(tx: WorkspaceTransaction, projectId: string) {
  return tx.goal.findFirst({ where: { projectId }, select: { metricName: true, metricUnit: true, direction: true, threshold: true } });
}

export async function hasProject(tx: WorkspaceTransaction, projectId: string): Promise<boolean> {
  return (await tx.project.count({ where: { id: projectId, deletedAt: null } })) > 0;
}

/** The project that an experiment belongs to; null where there is none. */
export async function findProjectOf(tx: WorkspaceTransaction, experimentId: string): Promise<string | null> {
  return (await tx.experiment.findFirst({ where: { id: experimentId, project: { deletedAt: null } }, select: { projectId: true } }))?.projectId ?? null;
}

/** What still refers to an experiment: hours, a running timer, runs. */
export async function countReferences(tx: WorkspaceTransaction, experimentId: string): Promise<{ entries: number; timers: number; runs: number }> {
  const where = { experimentId };
  return { entries: await tx.timeEntry.count({ where }), timers: await tx.timer.count({ where }), runs: await tx.trackedRun.count({ where }) };
}
