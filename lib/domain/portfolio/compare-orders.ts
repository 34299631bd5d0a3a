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
    const earlier = was.get(now.id);
    return earlier ? [{ now, earlier }] : [];
  });
  const climber = pairs.reduce<(typeof pairs)[number] | null>((most, pair) => (gain(pair) > (most ? gain(most) : 0) ? pair : most), null);
  return {
    moved: pairs.filter(({ now, earlier }) => now.rank !== earlier.rank).length,
    compared: pairs.length,
    climber: climber && { id: climber.now.id, from: climber.earlier.rank, to: climber.now.rank, passes: highestPassed(climber, pairs) },
    entersPlan: pairs.filter(({ now, earlier }) => now.inPlan && !earlier.inPlan).map(({ now }) => now.id),
    leavesPlan: pairs.filter(({ now, earlier }) => !now.inPlan && earlier.inPlan).map(({ now }) => now.id),
  };
}

type Pair = { readonly now: Placed; readonly earlier: Placed };

function gain({ now, then }: Pair): number {
  return earlier.rank - now.rank;
}

function highestPassed(climber: Pair, pairs: readonly Pair[]): string | null {
  const passed = pairs.filter(({ now, earlier }) => earlier.rank < climber.earlier.rank && now.rank > climber.now.rank);
  return passed.reduce<Pair | null>((highest, pair) => (highest === null || pair.earlier.rank < highest.earlier.rank ? pair : highest), null)?.now.id ?? null;
}
