import { createHash } from 'node:crypto';
import { isZip } from '../../domain/importing/is-zip';
import { findLastPoint } from '../../domain/tracking/last-point';
import { planRuns, type KnownRun, type MetricMapping, type PlannedRun, type ProjectMetric, type RunPlace } from '../../domain/tracking/plan-runs';
import { proposeMetrics } from '../../domain/tracking/propose-metrics';
import { isRunFile, readMlflowFolder } from '../../domain/tracking/read-mlflow-folder';
import { readRunText, WHAT_CAN_BE_READ, type ReadRunFile } from '../../domain/tracking/read-runs';
import { thinPoints } from '../../domain/tracking/thin-points';
import type { MetricPoint, RunProblem, TrackedRun } from '../../domain/tracking/tracked-run';
import { answerFile, type FileAnswer } from './answer-file';
import { openRows, packRows, type PackedRows } from './packed-rows';
import { RefusedFile } from './refused-file';
import { unpackArchive } from './unpack-archive';

/** Runs as they were read, each with up to millions of points. Whoever plans with them needs no look inside. */
export type PackedRuns = { readonly source: string; readonly ids: readonly string[]; readonly runs: PackedRows<TrackedRun> };

export type RunFileAnswer = Pick<ReadRunFile, 'format' | 'notes' | 'kinds'> & { readonly problems: PackedRows<RunProblem>; readonly packed: PackedRuns; /** What to say of a file without any runs. */ readonly lack: string | null };

/** The runs of a file, whichever of the formats it is. */
export async function readRunsFile(bytes: Uint8Array, kinds: NonNullable<ReadRunFile['kinds']>): Promise<FileAnswer<RunFileAnswer>> {
  return answerFile(async () => {
    const { format, notes, kinds: found, problems, runs }: ReadRunFile = isZip(bytes) ? readMlflowFolder(await unpackArchive(bytes, isRunFile)) : readText(bytes, kinds);
    const lack = runs.length > 0 ? null : `The file holds no runs. ${problems[0] ? `${problems[0].where}: ${problems[0].reason}` : WHAT_CAN_BE_READ}`;
    return { format, notes, ...(found === undefined ? {} : { kinds: found }), problems: packRows(problems), packed: packRuns(runs), lack };
  });
}

function readText(bytes: Uint8Array, kinds: NonNullable<ReadRunFile['kinds']>): ReadRunFile {
  const read = readRunText(bytes, kinds);
  if (!read.ok) throw new RefusedFile('invalid', read.reason);
  return read.value;
}

function packRuns(runs: readonly TrackedRun[]): PackedRuns {
  return { source: runs[0]?.source ?? '', ids: runs.map(({ externalId }) => externalId), runs: packRows(runs, 1) };
}

export type RunsAsked = {
  /** The project's, and those that the import would make. */
  readonly metrics: readonly ProjectMetric[];
  /** Null where the likely ones are to be found. */
  readonly mapping: MetricMapping | null;
  readonly places: Readonly<Record<string, RunPlace>>;
  readonly known: readonly (readonly [externalId: string, run: KnownRun])[];
};

/** A metric of a run as it is kept: its current value, and no more points than a screen shows. */
export type RunCurve = { readonly name: string; readonly lastValue: number; readonly points: readonly MetricPoint[] };
export type RunRow = PlannedRun & { readonly curves: readonly RunCurve[] };

export type RunsOutline = {
  readonly mapping: MetricMapping;
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number };
  /** The first 200. */
  readonly problems: readonly RunProblem[];
  readonly problemCount: number;
  readonly samples: readonly PlannedRun[];
  /** In how many runs each of the tracker's metrics occurs. */
  readonly names: readonly (readonly [name: string, runs: number])[];
  /** New and changed ones in the order they began, where they are asked for. */
  readonly rows: PackedRows<RunRow> | null;
};

const MOST_TOLD = 200;

/** Compares runs with what the project has. */
export function planPackedRuns({ runs: packed }: PackedRuns, found: PackedRows<RunProblem>, asked: RunsAsked, withRows: boolean): RunsOutline {
  const runs = openRows(packed);
  const mapping = asked.mapping ?? proposeMetrics(runs, asked.metrics);
  const plan = planRuns({ runs, known: new Map(asked.known), metrics: asked.metrics, mapping, places: asked.places, digest });
  const problems = [...openRows(found), ...plan.problems];
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { kind } of plan.planned) counts[kind] += 1;
  const names = new Map<string, number>();
  for (const { metrics } of runs) for (const name of Object.keys(metrics)) names.set(name, (names.get(name) ?? 0) + 1);
  return {
    mapping,
    counts,
    problems: problems.slice(0, MOST_TOLD),
    problemCount: problems.length,
    samples: plan.planned.slice(0, MOST_TOLD).map(withoutPoints),
    names: [...names],
    rows: withRows ? packRows(sortTodo(plan.planned).map(toRunRow), 1) : null,
  };
}

function sortTodo(planned: readonly PlannedRun[]): PlannedRun[] {
  return planned.filter(({ kind }) => kind !== 'same').toSorted((a, b) => (a.run.startedAt ?? 0) - (b.run.startedAt ?? 0));
}

function withoutPoints<Planned extends PlannedRun>(planned: Planned): Planned {
  return { ...planned, run: { ...planned.run, metrics: {} } };
}

function toRunRow(planned: PlannedRun): RunRow {
  const curves = Object.entries(planned.run.metrics).map(([name, points]) => ({ name, lastValue: findLastPoint(points)?.[2] ?? 0, points: thinPoints(points) }));
  return { ...withoutPoints(planned), curves };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
