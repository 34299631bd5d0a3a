import type { PlannedRow } from './plan-import';
import type { Rejection } from './project-draft';

/** Rows of a file that make no project, and lines without a name. */
export type LeftRows = { readonly rejections: readonly Rejection[]; readonly unnamed: readonly number[] };

/** What is told of a plan: sums, and a few rows of each kind. */
export type PlanOutline = {
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly rejected: number };
  readonly restored: number;
  /** The first 500 of them, by line. */
  readonly rejections: readonly Rejection[];
  readonly rejectionCount: number;
  readonly unnamed: readonly number[];
  readonly samples: readonly PlannedRow[];
};

const MOST_LINES = 500;
const SAMPLES = { changed: 20, new: 8, same: 2 } as const;

export function outlinePlan(plan: { readonly rows: readonly PlannedRow[]; readonly rejections: readonly Rejection[] }, file: LeftRows): PlanOutline {
  const of = (...kinds: PlannedRow['kind'][]): PlannedRow[] => plan.rows.filter(({ kind }) => kinds.includes(kind));
  const rejections = [...file.rejections, ...plan.rejections].toSorted((a, b) => a.line - b.line);
  const [added, changed, same] = [of('new', 'restored'), of('changed'), of('same')];
  return {
    counts: { new: added.length, changed: changed.length, same: same.length, rejected: new Set(rejections.map(({ line }) => line)).size },
    restored: of('restored').length,
    rejections: rejections.slice(0, MOST_LINES),
    rejectionCount: rejections.length,
    unnamed: file.unnamed.slice(0, MOST_LINES),
    samples: [...changed.slice(0, SAMPLES.changed), ...added.slice(0, SAMPLES.new), ...same.slice(0, SAMPLES.same)],
  };
}
