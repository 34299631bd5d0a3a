import 'server-only';
import { createHash } from 'node:crypto';
import { isZip } from '@/lib/domain/importing/is-zip';
import { isRunFile, readMlflowFolder } from '@/lib/domain/tracking/read-mlflow-folder';
import { planRuns, type KnownRun, type MetricMapping, type ProjectMetric, type RunPlan } from '@/lib/domain/tracking/plan-runs';
import { proposeMetrics } from '@/lib/domain/tracking/propose-metrics';
import { readRunText, WHAT_CAN_BE_READ, type ReadRunFile } from '@/lib/domain/tracking/read-runs';
import type { TrackedRun } from '@/lib/domain/tracking/tracked-run';
import { NEW_METRIC } from '@/lib/domain/tracking/new-metric';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { readArchive } from '@/lib/platform/files/read-archive';
import { connectionMapping, RUN_IMPORT, runMappingSchema, type MetricTargets, type RunMapping, type StoredRun } from './schema';

export type RunFile = { readonly name: string; readonly bytes: Buffer };

/** @throws AppError `invalid` for a file that holds no runs, with what can be read */
export async function readRunFile({ bytes }: RunFile, kinds: RunMapping['kinds']): Promise<ReadRunFile> {
  if (!isZip(bytes)) {
    const read = readRunText(bytes, kinds);
    if (!read.ok) throw new AppError('invalid', read.reason, [{ path: 'file', message: read.reason }]);
    return requireRuns(read.value);
  }
  return requireRuns(readMlflowFolder(await readArchive(bytes, isRunFile)));
}

function requireRuns(read: ReadRunFile): ReadRunFile {
  if (read.runs.length === 0) throw new AppError('invalid', `The file holds no runs. ${read.problems[0] ? `${read.problems[0].where}: ${read.problems[0].reason}` : WHAT_CAN_BE_READ}`);
  return read;
}

/** Compares runs with what the project has. Without `given` targets, those of the last time count, else the likely ones. */
export async function planProjectRuns(tx: WorkspaceTransaction, projectId: string, runs: readonly TrackedRun[], given: Pick<RunMapping, 'metrics' | 'places'>): Promise<RunPlan> {
  const metrics = await readMetrics(tx, projectId);
  const targets = given.metrics ?? (await findRememberedTargets(tx, projectId, metrics)) ?? proposeMetrics(runs, metrics);
  const all = [...metrics, ...newMetrics(targets)];
  const mapping: MetricMapping = Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, { ...target, metricId: isNewMetric(target.metricId) ? `${target.metricId}:${name}` : target.metricId }]));
  const unknown = Object.values(mapping).find(({ metricId }) => !all.some(({ id }) => id === metricId));
  if (unknown) throw new AppError('not-found', 'A metric that values are mapped to does not exist any more. Choose another.');
  const { planned, problems } = planRuns({ runs, known: await readKnown(tx, runs), metrics: all, mapping, places: given.places, digest });
  return { planned, problems, metrics, targets, experiments: await tx.experiment.findMany({ where: { projectId }, orderBy: { number: 'desc' }, take: 500, select: { id: true, number: true, hypothesis: true } }) };
}

export async function planRunFile(caller: Caller, projectId: string, file: RunFile, mapping: RunMapping): Promise<{ readonly read: ReadRunFile; readonly plan: RunPlan }> {
  const read = await readRunFile(file, mapping.kinds);
  return readWorkspace(caller.workspaceId, async (tx) => {
    await requireProject(tx, projectId);
    return { read, plan: await planProjectRuns(tx, projectId, read.runs, mapping) };
  });
}

/** Which metrics of the runs are the project's. */
export async function readTargets(caller: Caller, projectId: string, runs: readonly TrackedRun[]): Promise<MetricTargets> {
  return readWorkspace(caller.workspaceId, async (tx) => (await planProjectRuns(tx, projectId, runs, { metrics: null, places: {} })).targets);
}

export async function requireProject(tx: WorkspaceTransaction, projectId: string): Promise<void> {
  const project = await tx.project.findFirst({ where: { id: projectId, deletedAt: null }, select: { id: true } });
  if (!project) throw new AppError('not-found', 'There is no such project.');
}

export async function readMetrics(tx: WorkspaceTransaction, projectId: string): Promise<ProjectMetric[]> {
  const metrics = await tx.metric.findMany({ where: { projectId }, orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }] });
  return metrics.map(({ id, name, unit, direction, lowerBound, upperBound, isPrimary }) => ({ id, name, unit, direction, bounds: [lowerBound, upperBound], isPrimary }));
}

export function isNewMetric(metricId: string): boolean {
  return metricId === NEW_METRIC.increase || metricId === NEW_METRIC.decrease;
}

function newMetrics(targets: MetricTargets): ProjectMetric[] {
  return Object.entries(targets).flatMap(([name, { metricId }]): ProjectMetric[] =>
    isNewMetric(metricId) ? [{ id: `${metricId}:${name}`, name, unit: '', direction: metricId === NEW_METRIC.increase ? 'increase' : 'decrease', bounds: [null, null], isPrimary: false }] : [],
  );
}

async function readKnown(tx: WorkspaceTransaction, runs: readonly TrackedRun[]): Promise<Map<string, KnownRun>> {
  const known = await tx.trackedRun.findMany({ where: { source: runs[0]?.source ?? '', externalId: { in: runs.map(({ externalId }) => externalId) } }, select: { id: true, externalId: true, contentHash: true, experimentId: true } });
  return new Map(known.map(({ externalId, ...run }) => [externalId, run]));
}

async function findRememberedTargets(tx: WorkspaceTransaction, projectId: string, metrics: readonly ProjectMetric[]): Promise<MetricTargets | null> {
  const row = await tx.importMapping.findFirst({ where: { kind: RUN_IMPORT, headerHash: projectId }, select: { mapping: true } });
  const remembered = runMappingSchema.shape.metrics.safeParse(row?.mapping);
  if (!remembered.success || !remembered.data) return null;
  const targets = Object.entries(remembered.data).filter(([, { metricId }]) => metrics.some(({ id }) => id === metricId));
  return targets.length > 0 ? Object.fromEntries(targets) : null;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const PAGE = 50;

/** One page of a project's runs, latest first; `after` is the id of the last one before it. */
export async function readRuns(caller: Caller, { project, after }: { readonly project: string; readonly after?: string | undefined }): Promise<{ readonly runs: readonly StoredRun[]; readonly next: string | null }> {
  return readWorkspace(caller.workspaceId, async (tx) => {
    const rows = await tx.trackedRun.findMany({
      where: { projectId: project },
      orderBy: { id: 'desc' },
      ...(after === undefined ? {} : { cursor: { workspaceId_id: { workspaceId: caller.workspaceId, id: after } }, skip: 1 }),
      take: PAGE + 1,
      select: { id: true, name: true, source: true, collection: true, status: true, startedAt: true, experimentId: true, metrics: { select: { name: true, lastValue: true }, orderBy: { name: 'asc' }, take: 4 } },
    });
    const runs = rows.slice(0, PAGE).map((row) => ({ ...row, startedAt: row.startedAt?.toISOString() ?? null }));
    return { runs, next: rows.length > PAGE ? (runs.at(-1)?.id ?? null) : null };
  });
}

export type Connection = { readonly id: string; readonly url: string; readonly experiments: readonly string[]; readonly hasToken: boolean; readonly lastFetchedAt: string | null; readonly lastError: string | null };

export async function readRunsPage(caller: Caller, projectId: string) {
  return readWorkspace(caller.workspaceId, async (tx) => {
    await requireProject(tx, projectId);
    const project = await tx.project.findFirstOrThrow({ where: { id: projectId }, select: { id: true, name: true } });
    const connections = await tx.trackerConnection.findMany({ where: { projectId }, orderBy: { id: 'asc' } });
    const experiments = await tx.experiment.findMany({ where: { projectId }, orderBy: { number: 'desc' }, take: 500, select: { id: true, number: true, hypothesis: true } });
    return { project, connections: connections.map(toConnection), experiments };
  });
}

type ConnectionRow = { id: string; url: string; experimentIds: string[]; mapping: unknown; tokenCipher: string | null; lastFetchedAt: Date | null; lastError: string | null };

function toConnection({ id, url, experimentIds, mapping, tokenCipher, lastFetchedAt, lastError }: ConnectionRow): Connection {
  const { names } = connectionMapping.catch({ names: {}, metrics: {} }).parse(mapping);
  return { id, url, experiments: experimentIds.map((one) => names[one] ?? one), hasToken: tokenCipher !== null, lastFetchedAt: lastFetchedAt?.toISOString() ?? null, lastError };
}

/** The connection as it is stored, for whoever fetches from it. */
export async function readConnection(caller: Caller, id: string) {
  const row = await readWorkspace(caller.workspaceId, (tx) => tx.trackerConnection.findFirst({ where: { id } }));
  if (!row) throw new AppError('not-found', 'There is no such connection any more.');
  const { names } = connectionMapping.parse(row.mapping);
  return { ...row, experiments: row.experimentIds.map((one) => ({ id: one, name: names[one] ?? one })) };
}

