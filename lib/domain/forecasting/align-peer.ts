/** A finished curve in the units of the curve that is forecast (progress downwards). */
export type PeerCurve = {
  readonly t: Float64Array;
  readonly v: Float64Array;
  /** Best value so far at each time. */
  readonly best: Float64Array;
  readonly range: number;
};

export type Alignment = {
  /** Own time = pace · time of the peer. */
  readonly pace: number;
  /** Root mean squared distance after alignment, as a share of the peer's range. */
  readonly misfit: number;
};

const GRID = 40;
const REFINEMENTS = 6;
/** Own points compared; more only cost time. */
const MOST_COMPARED = 30;

/**
 * The pace at which the peer's course fits the own points best. The peer may have run for as little as the own curve and may
 * be as slow as its first point allows, so the overlap is never empty.
 */
export function alignPeer(own: { t: Float64Array; v: Float64Array }, peer: PeerCurve): Alignment {
  const step = Math.max(1, Math.ceil(own.t.length / MOST_COMPARED));
  const low = -Math.log(peer.t[peer.t.length - 1] as number) - 0.1;
  const high = -Math.log(peer.t[0] as number);
  const misfitAt = (logPace: number): number => {
    const pace = Math.exp(logPace);
    let sum = 0;
    let count = 0;
    for (let i = own.t.length - 1; i >= 0; i -= step) {
      const d = (own.v[i] as number) - valueAt(peer, (own.t[i] as number) / pace);
      sum += d * d;
      count++;
    }
    return sum / count;
  };
  let best = low;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= GRID; i++) consider(low + ((high - low) * i) / GRID);
  for (let round = 0, width = (high - low) / GRID / 2; round < REFINEMENTS; round++, width /= 2) {
    const centre = best;
    consider(centre - width);
    consider(centre + width);
  }
  return { pace: Math.exp(best), misfit: Math.sqrt(least) / peer.range };

  function consider(logPace: number): void {
    const misfit = misfitAt(logPace);
    if (misfit < least) [best, least] = [logPace, misfit];
  }
}

/** Value of a peer at a time, linear between its points, constant before and after them. */
export function valueAt({ t, v }: PeerCurve, time: number): number {
  const last = t.length - 1;
  if (time <= (t[0] as number)) return v[0] as number;
  if (time >= (t[last] as number)) return v[last] as number;
  let below = 0;
  let above = last;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((t[middle] as number) <= time) below = middle;
    else above = middle;
  }
  const share = (time - (t[below] as number)) / ((t[above] as number) - (t[below] as number));
  return (v[below] as number) + share * ((v[above] as number) - (v[below] as number));
}

/** Time at which a peer first got to a level; Infinity if it never did. */
export function timeOfLevel({ t, best }: PeerCurve, level: number): number {
  const i = best.findIndex((value) => value <= level);
  if (i < 0) return Number.POSITIVE_INFINITY;
  if (i === 0) return t[0] as number;
  const share = ((best[i - 1] as number) - level) / ((best[i - 1] as number) - (best[i] as number));
  return (t[i - 1] as number) + share * ((t[i] as number) - (t[i - 1] as number));
}
