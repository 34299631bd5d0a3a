import type { ProgressForecast } from './forecast-progress';
import type { FiveQuantiles, ProgressMetric, StepPoint } from './progress-types';
import { shareOfGain } from './share-of-gain';
import { gainBetween } from './track-kept';

/** Why it slows down: the share of the gain that the first fifth of the hours brought, and what as many hours again would come to. */
export type Slowing = { readonly early: number | null; readonly doubled: FiveQuantiles | null; readonly doubledGain: number | null };

const EARLY_PART = 0.2;
/** Of fewer values a first fifth says nothing. */
const FEWEST_VALUES = 4;

export function explainSlowing(best: readonly StepPoint[], direction: ProgressMetric['direction'], forecast: Pick<ProgressForecast, 'doubled'> | null): Slowing {
  const last = best.at(-1);
  return {
    early: best.length < FEWEST_VALUES ? null : shareOfGain(best, EARLY_PART, direction),
    doubled: forecast?.doubled ?? null,
    doubledGain: forecast && last ? gainBetween(last.y, forecast.doubled.p50, direction) : null,
  };
}
