import type { PeerComparison } from './compare-with-peers';
import type { ForecastParameters } from './parameters/forecast-parameters';
import type { PreparedCurve } from './prepare-curve';
import type { TargetForecast } from './reach-target';

/**
 * When a level is reached, by how much longer the peers took from where this curve stands. Null if no peer ever got there:
 * then the families answer.
 */
export function reachByPeers(curve: PreparedCurve, peers: PeerComparison, level: number, parameters: ForecastParameters): TargetForecast | null {
  const { middle, sooner, later, never } = peers.timeTo(level);
  if (never === 1) return null;
  const [stretchSooner, stretchLater] = parameters.peerStretch;
  const effortAt = (p: number, logTime: number): number =>
    1 - never < p ? Number.POSITIVE_INFINITY : curve.xOfT(Math.exp(Math.max(0, logTime)));
  return {
    probabilityEver: 1 - never,
    effort: {
      p10: effortAt(0.1, middle - stretchSooner * sooner),
      p50: effortAt(0.5, middle),
      p90: effortAt(0.9, middle + stretchLater * later),
    },
  };
}
