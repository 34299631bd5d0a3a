import { compareWithPeers } from './compare-with-peers';
import type { PeerComparison } from './compare-with-peers';
import { describeCurve } from './describe-curve';
import { fitFamilies } from './fit-families';
import type { Expert } from './fit-families';
import type { ForecastBasis, ForecastInput } from './forecast-types';
import type { ForecastParameters } from './parameters/forecast-parameters';
import { predictByPeers, sharePeers } from './predict-by-peers';
import { predictAhead, predictInside } from './predict-from-points';
import { prepareCurve } from './prepare-curve';
import type { PreparedCurve } from './prepare-curve';
import { reachByPeers } from './reach-by-peers';
import type { TargetForecast } from './reach-target';

/** Everything a forecast needs, fitted once. */
export type CurveModel = {
  readonly curve: PreparedCurve;
  readonly experts: readonly Expert[];
  readonly basis: ForecastBasis;
  /** Quantiles of the value at time t (scaled units), ascending, at evenly spaced probabilities. */
  readonly tableAt: (t: number) => number[];
  /** Shares of the experts at time t. */
  readonly sharesAt: (t: number) => number[];
  /** The comparison's answer to when a level is reached; null if it has none. */
  readonly reachByPeers: (level: number) => TargetForecast | null;
};

const LEAST_POINTS = 3;
/** From this share on, the forecast is said to rest on the peers. */
const MAINLY = 0.5;
const MOST_WIDENING = 10;

/** @param keepsBest the metric is the best so far, so that it can never get worse than it was */
export function createCurveModel(input: ForecastInput, parameters: ForecastParameters, keepsBest: boolean): CurveModel {
  const curve = prepareCurve(input.points, input.direction, input.bounds);
  const experts = fitFamilies(curve, parameters.experts);
  const fixed = describeCurve(curve);
  const peers = compareWithPeers(curve, input.peers ?? []);
  const ahead = (t: number): { values: number[]; shares: number[] } => predictAhead(curve, experts, fixed, Math.max(1, t), parameters);
  const peerShare = sharePeers(peers);
  const tableAt = (t: number): number[] => {
    if (t <= 1) return predictInside(curve, t, ahead(1).values);
    const { values } = ahead(t);
    const all = peers === null || peerShare === 0 ? values : averageQuantiles(values, predictByPeers(curve, peers, t, parameters), peerShare);
    const worst = keepsBest ? curve.best : curve.ceiling;
    return all.map((value) => Math.min(worst, Math.max(curve.floor, value)));
  };
  return {
    curve,
    experts,
    basis: findBasis(curve, peerShare),
    tableAt,
    sharesAt: (t) => ahead(t).shares,
    reachByPeers: (level) => (peers === null || !hasEnough(peers) ? null : reachByPeers(curve, peers, level, parameters)),
  };
}

/**
 * Quantiles are averaged (Vincent 1912): two narrow forecasts that differ don't become one with two humps. How far the medians
 * lie apart is uncertainty too: as in a mixture, share · (1 − share) · distance² is added to the square of each reach.
 */
function averageQuantiles(a: readonly number[], b: readonly number[], shareOfB: number): number[] {
  const mixed = a.map((value, i) => (1 - shareOfB) * value + shareOfB * (b[i] as number));
  const at = (table: readonly number[], p: number): number => table[Math.round(p * (table.length - 1))] as number;
  const middle = at(mixed, 0.5);
  const apart = shareOfB * (1 - shareOfB) * (at(a, 0.5) - at(b, 0.5)) ** 2;
  const better = widening(middle - at(mixed, 0.1), apart);
  const worse = widening(at(mixed, 0.9) - middle, apart);
  return mixed.map((value) => middle + (value - middle) * (value < middle ? better : worse));
}

/** Factor by which a reach grows, within reason. */
function widening(reach: number, apart: number): number {
  return reach > 0 ? Math.min(MOST_WIDENING, Math.sqrt(1 + apart / (reach * reach))) : 1;
}

function hasEnough({ count }: PeerComparison): boolean {
  return count >= LEAST_POINTS;
}

function findBasis(curve: PreparedCurve, peerShare: number): ForecastBasis {
  if (peerShare >= MAINLY) return 'peers';
  return curve.t.length < LEAST_POINTS ? 'too few points' : 'points';
}
