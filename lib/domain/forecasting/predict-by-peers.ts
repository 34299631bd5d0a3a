import { weightedQuantiles } from '../statistics/weighted-quantile';
import type { PeerComparison } from './compare-with-peers';
import type { ForecastParameters } from './parameters/forecast-parameters';
import type { PreparedCurve } from './prepare-curve';

const LEAST_PEERS = 3;
/** At this misfit (share of the peers' range) the comparison weighs half as much as with a perfect fit. */
const HALF_MISFIT = 0.02;
/** Peers that count as much as the points do. */
const EQUAL_PEERS = 2;
/** The least distance from the median to P90, as a share of the curve's range. */
const LEAST_REACH = 0.01;

/** Share of the comparison in a prediction: many peers that follow the own points closely say more than the families do. */
export function sharePeers(peers: PeerComparison | null): number {
  if (peers === null || peers.count < LEAST_PEERS) return 0;
  const fit = 1 / (1 + (peers.misfit / HALF_MISFIT) ** 2);
  return (fit * peers.effectiveCount) / (peers.effectiveCount + EQUAL_PEERS);
}

/** Quantiles of the value at time t by the peers' continuations, widened by what comparisons missed elsewhere. */
export function predictByPeers(curve: PreparedCurve, peers: PeerComparison, t: number, parameters: ForecastParameters): number[] {
  const { values, weights } = peers.valuesAt(t);
  const last = parameters.deviations.length - 1;
  const probabilities = parameters.deviations.map((_, i) => i / last);
  const quantiles = weightedQuantiles(values, weights, probabilities);
  const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => quantiles[Math.round(p * last)] as number) as [number, number, number];
  const [stretchBetter, stretchWorse] = parameters.peerStretch;
  const better = stretchBetter * Math.hypot(middle - low, LEAST_REACH);
  const worse = stretchWorse * Math.hypot(high - middle, LEAST_REACH);
  const deviations = parameters.deviations.map((d) => d * (d < 0 ? better : worse));
  return deviations.map((d) => Math.min(curve.ceiling, Math.max(curve.floor, middle + d)));
}
