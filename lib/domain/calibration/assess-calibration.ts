import { fail, succeed, type Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { biasFactor, type BiasFactor } from './bias-factor';
import { countToNotice, measureCoverage, type Coverage } from './coverage';
import { pastEstimatesProblem, type PastEstimate } from './past-estimate';
import { pinballLoss } from './pinball-loss';
import { winklerScore } from './winkler-score';

const NOMINAL = 0.8;

/**
 * The smallest lack of calibration worth talking about: intervals that cover 60 % where they say 80 % (what independent sums and
 * unpractised people do, and worse). Nothing is said before there are enough estimates to notice it.
 */
const WORTH_NOTICING = 0.6;

export type CalibrationVerdict = 'too few' | 'calibrated' | 'intervals too narrow' | 'intervals too wide';

export type Calibration = {
  readonly verdict: CalibrationVerdict;
  readonly count: number;
  /** How many answered estimates it takes before a verdict is given. */
  readonly needed: number;
  readonly coverage: Coverage | null;
  /** Mean pinball loss over P10, P50 and P90, in the unit of the estimates. */
  readonly pinball: number | null;
  /** Mean Winkler score of the 80 % intervals, in the unit of the estimates. */
  readonly winkler: number | null;
  /** Actual over P50 with its interval; null with fewer than 2 estimates or where a value isn't above 0. */
  readonly bias: BiasFactor | null;
};

/** How good have our estimates been? Scores are given as soon as they exist, a verdict only when there is enough to go by. */
export function assessCalibration(history: readonly PastEstimate[]): Result<Calibration> {
  const problem = pastEstimatesProblem(history);
  if (problem) return fail(problem);
  const needed = countToNotice({ nominal: NOMINAL, actual: WORTH_NOTICING });
  if (!needed.ok) return needed;
  const coverage = measureCoverage(history);
  const bias = biasFactor(history.map(({ estimate, actual }) => ({ estimate: estimate.p50, actual })));
  return succeed({
    verdict: coverage.ok && history.length >= needed.value ? judge(coverage.value) : 'too few',
    count: history.length,
    needed: needed.value,
    coverage: coverage.ok ? coverage.value : null,
    pinball: history.length > 0 ? mean(history.map(meanPinball)) : null,
    winkler: history.length > 0 ? mean(history.map(({ estimate, actual }) => winklerScore(estimate.p10, estimate.p90, actual, NOMINAL))) : null,
    bias: bias.ok ? bias.value : null,
  });
}

/** The verdict is 'calibrated' unless the interval of the long-run coverage excludes 80 %. */
function judge({ interval }: Coverage): CalibrationVerdict {
  if (interval.high < NOMINAL) return 'intervals too narrow';
  return interval.low > NOMINAL ? 'intervals too wide' : 'calibrated';
}

function meanPinball({ estimate, actual }: PastEstimate): number {
  return (pinballLoss(estimate.p10, actual, 0.1) + pinballLoss(estimate.p50, actual, 0.5) + pinballLoss(estimate.p90, actual, 0.9)) / 3;
}
