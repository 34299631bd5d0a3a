type Placed = { readonly id: string; readonly rank: number; readonly inPlan: boolean };

/** What differs between two rankings of the same projects. */
export type OrderChange = {
  /** Projects whose rank differs. */
  readonly moved: number;
  readonly compared: number;
  /** The project that gains most places, and the one of those it passes that stood highest. */
  readonly climber: { readonly id: string; readonly from: number; readonly to: number; readonly passes: string | null } | null;
  readonly entersPlan: readonly string[];
  readonly leavesPlan: readonly string[];
};

export function compareOrders(before: readonly Placed[], after: readonly Placed[]): OrderChange {
  const was = new Map(before.map((project) => [project.id, project]));
  const pairs = after.flatMap((now) => {
    const then = was.get(now.id);
    return then ? [{ now, then }] : [];
  });
  const climber = pairs.reduce<(typeof pairs)[number] | null>((most, pair) => (gain(pair) > (most ? gain(most) : 0) ? pair : most), null);
  return {
    moved: pairs.filter(({ now, then }) => now.rank !== then.rank).length,
    compared: pairs.length,
    climber: climber && { id: climber.now.id, from: climber.then.rank, to: climber.now.rank, passes: highestPassed(climber, pairs) },
    entersPlan: pairs.filter(({ now, then }) => now.inPlan && !then.inPlan).map(({ now }) => now.id),
    leavesPlan: pairs.filter(({ now, then }) => !now.inPlan && then.inPlan).map(({ now }) => now.id),
  };
}

type Pair = { readonly now: Placed; readonly then: Placed };

function gain({ now, then }: Pair): number {
  return then.rank - now.rank;
}

function highestPassed(climber: Pair, pairs: readonly Pair[]): string | null {
  const passed = pairs.filter(({ now, then }) => then.rank < climber.then.rank && now.rank > climber.now.rank);
  return passed.reduce<Pair | null>((highest, pair) => (highest === null || pair.then.rank < highest.then.rank ? pair : highest), null)?.now.id ?? null;
}
