import { compareWithPeers } from '@/lib/domain/forecasting/compare-with-peers';
import { prepareCurve } from '@/lib/domain/forecasting/prepare-curve';
import { quantile } from '@/lib/domain/statistics/quantile';
import type { TimeTask } from './load-time-tasks';

const TAIL = 0.1;

/** How far beyond the peers' own spread the truth falls at 10 % on each side, in units of that spread (conformal). */
export function learnPeerStretch(tasks: readonly TimeTask[]): [number, number] {
  const sooner: number[] = [];
  const later: number[] = [];
  for (const { input, truth } of tasks) {
    const curve = prepareCurve(input.points, input.direction, input.bounds);
    const comparison = compareWithPeers(curve, input.peers ?? []);
    const reached = comparison?.timeTo(curve.toV(input.target as number));
    if (!reached || !Number.isFinite(reached.middle)) continue;
    const away = Math.log(curve.toT(truth)) - reached.middle;
    sooner.push(-away / reached.sooner);
    later.push(away / reached.later);
  }
  return [Math.max(0, quantile(sooner, 1 - TAIL)), Math.max(0, quantile(later, 1 - TAIL))];
}
