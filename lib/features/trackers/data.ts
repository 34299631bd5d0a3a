import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { isZip } from '@/lib/domain/importing/is-zip';
import type { KnownRun, ProjectMetric } from '@/lib/domain/tracking/plan-runs';
import type { TrackedRun } from '@/lib/domain/tracking/tracked-run';
import { NEW_METRIC } from '@/lib/domain/tracking/new-metric';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packRows, type SharedText } from '@/lib/platform/jobs/packed-rows';
import type { PackedRuns, RunFileAnswer, RunsOutline } from '@/lib/platform/jobs/read-runs-file';
import { connectionMapping, RUN_IMPORT, runMappingSchema, type MetricTargets, type RunMapping, type StoredRun } from './schema';

export type RunFile = { readonly name: string; readonly bytes: Buffer };

/** @throws AppError `invalid` for a file that holds no runs, with what can be read; `too-large` for an archive */
export async function readRunFile({ bytes }: RunFile, kinds: RunMapping['kinds']): Promise<RunFileAnswer> {
  const answer = await compute('readRunsFile', bytes, kinds);
  if (!answer.ok) throw new AppError(answer.code, answer.reason, isZip(bytes) ? undefined : [{ path: 'file', message: answer.reason }]);
  if (answer.value.lack !== null) throw new AppError('invalid', answer.value.lack);
  return answer.value;
}

/** Runs that came from a server, one at a time: a history is long. */
export async function packRuns(runs: readonly TrackedRun[]): Promise<PackedRuns> {
  const chunks: SharedText[] = [];
  for (const run of runs) {
    chunks.push(...packRows([run]).chunks);
    await setImmediate();
  }
  return { source: runs[0]?.source ?? '', ids: runs.map(({ externalId }) => externalId), runs: { chunks, count: runs.length } };
}

export const NO_PROBLEMS: RunFileAnswer['problems'] = { chunks: [], count: 0 };

/** What an import of runs would do, and what a person needs to correct it. */
export type RunsPlan = Omit<RunsOutline, 'mapping'> & { readonly targets: MetricTargets; readonly metrics: readonly ProjectMetric[]; readonly experiments: readonly { readonly id: string; readonly number: number; readonly hypothesis: string }[] };

type ReadRuns = Pick<RunFileAnswer, 'packed' | 'problems'>;
type Asked = Pick<RunMapping, 'metrics' | 'places'> & { readonly withRows: boolean };

/** Compares runs with what the project has. Without `given` targets, those of the last time count, else the likely ones. */
export async function planProjectRuns(tx: WorkspaceTransaction, projectId: string, { packed, problems }: ReadRuns, { metrics: given, places, withRows }: Asked): Promise<RunsPlan> {
  const metrics = await readMetrics(tx, projectId);
  const known = given ?? (await findRememberedTargets(tx, projectId, metrics));
  const all = [...metrics, ...newMetrics(known ?? {})];
  const mapping = known && Object.fromEntries(Object.entries(known).map(([name, target]) => [name, { ...target, metricId: isNewMetric(target.metricId) ? `${target.metricId}:${name}` : target.metricId }]));
  const unknown = Object.values(mapping ?? {}).find(({ metricId }) => !all.some(({ id }) => id === metricId));
  if (unknown) throw new AppError('not-found', 'A metric that values are mapped to does not exist any more. Choose another.');
  const { mapping: taken, ...outline } = await compute('planPackedRuns', packed, problems, { metrics: all, mapping, places, known: await readKnown(tx, packed) }, withRows);
  return { ...outline, metrics, targets: known ?? taken, experiments: await tx.experiment.findMany({ where: { projectId }, orderBy: { number: 'desc' }, take: 500, select: { id: true, number: true, hypothesis: true } }) };
}

export async function planRunFile(caller: Caller, projectId: string, file: RunFile, mapping: RunMapping): Promise<{ readonly read: RunFileAnswer; readonly plan: RunsPlan }> {
  const read = await readRunFile(file, mapping.kinds);
  return readWorkspace(caller.workspaceId, async (tx) => {
    await requireProject(tx, projectId);
    return { read, plan: await planProjectRuns(tx, projectId, read, { ...mapping, withRows: false }) };
  });
}

/** Which metrics of the runs are the project's. */
export async function readTargets(caller: Caller, projectId: string, packed: PackedRuns): Promise<MetricTargets> {
  return readWorkspace(caller.workspaceId, async (tx) => (await planProjectRuns(tx, projectId, { packed, problems: NO_PROBLEMS }, { metrics: null, places: {}, withRows: false })).targets);
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

async function readKnown(tx: WorkspaceTransaction, { source, ids }: PackedRuns): Promise<(readonly [externalId: string, run: KnownRun])[]> {
  const known: (readonly [string, KnownRun])[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const rows = await tx.trackedRun.findMany({ where: { source, externalId: { in: ids.slice(from, from + CHUNK) } }, select: { id: true, externalId: true, contentHash: true, experimentId: true } });
    for (const { externalId, ...run } of rows) known.push([externalId, run]);
  }
  return known;
}

const CHUNK = 1_000;

async function findRememberedTargets(tx: WorkspaceTransaction, projectId: string, metrics: readonly ProjectMetric[]): Promise<MetricTargets | null> {
  const row = await tx.importMapping.findFirst({ where: { kind: RUN_IMPORT, headerHash: projectId }, select: { mapping: true } });
  const remembered = runMappingSchema.shape.metrics.safeParse(row?.mapping);
  if (!remembered.success || !remembered.data) return null;
  const targets = Object.entries(remembered.data).filter(([, { metricId }]) => metrics.some(({ id }) => id === metricId));
  return targets.length > 0 ? Object.fromEntries(targets) : null;
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

