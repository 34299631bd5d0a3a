/** A project in a ranking; without a rank it is not ranked. */
export type Placed = { readonly projectId: string; readonly rank?: number };

export type RankMove = {
  readonly projectId: string;
  /** Null: had no rank. */
  readonly from: number | null;
  readonly to: number | null;
  /** Projects that were above it and are now below, by their new rank; or the other way if it fell. */
  readonly passed: readonly string[];
};

/** What changes between two rankings of one portfolio: the parts of the sentence that says it. */
export type RankingChange = {
  /** Projects that were or are ranked. */
  readonly total: number;
  /** Largest move first; of equal ones, those that rise first, then by new rank. */
  readonly moves: readonly RankMove[];
  readonly plan: { readonly added: readonly string[]; readonly dropped: readonly string[] };
};

export function compareRankings(
  before: readonly Placed[],
  after: readonly Placed[],
  plans: { readonly before: readonly string[]; readonly after: readonly string[] } = { before: [], after: [] },
): RankingChange {
  const [from, to] = [ranksOf(before), ranksOf(after)];
  const ids = [...new Set([...from.keys(), ...to.keys()])];
  const moves = ids.filter((id) => from.get(id) !== to.get(id)).map((id) => describeMove(id, from, to));
  return {
    total: ids.length,
    moves: moves.sort(bySize),
    plan: {
      added: plans.after.filter((id) => !plans.before.includes(id)),
      dropped: plans.before.filter((id) => !plans.after.includes(id)),
    },
  };
}

/** Rank by project; those in points are ranked apart and do not pass those in money. */
type Ranks = ReadonlyMap<string, number>;

function ranksOf(projects: readonly Placed[]): Ranks {
  return new Map(projects.flatMap(({ projectId, rank }) => (rank === undefined ? [] : [[projectId, rank] as const])));
}

function describeMove(id: string, from: Ranks, to: Ranks): RankMove {
  const [old, now] = [from.get(id) ?? null, to.get(id) ?? null];
  if (old === null || now === null) return { projectId: id, from: old, to: now, passed: [] };
  const rose = now < old;
  const passed = [...to.keys()].filter((other) => {
    const [otherOld, otherNow] = [from.get(other), to.get(other)];
    if (otherOld === undefined || otherNow === undefined) return false;
    return rose ? otherOld < old && otherNow > now : otherOld > old && otherNow < now;
  });
  return { projectId: id, from: old, to: now, passed: passed.sort((a, b) => (to.get(a) ?? 0) - (to.get(b) ?? 0)) };
}

function bySize(a: RankMove, b: RankMove): number {
  const size = (move: RankMove): number => (move.from === null || move.to === null ? Infinity : Math.abs(move.from - move.to));
  const rise = (move: RankMove): number => (move.from ?? Infinity) - (move.to ?? Infinity);
  if (size(a) !== size(b)) return size(b) - size(a);
  return Math.sign(rise(b) || 0) - Math.sign(rise(a) || 0) || (a.to ?? Infinity) - (b.to ?? Infinity) || 0;
}
