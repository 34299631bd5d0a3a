import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { comparePastTotals } from '@/lib/domain/estimation/compare-past-totals';
import type { ComparedTotal } from '@/lib/domain/estimation/compare-past-totals';
import { fitCommonFactor } from '@/lib/domain/estimation/fit-common-factor';
import type { CommonFactorParameters, HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import type { SipTask } from '../human-estimates/sip-tasks';
import { rememberBy } from '../remember-by';
import { searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { createRanger, listLargeProjects } from './sip-totals';
import type { RangesBy } from './sip-totals';

export type TotalSettings = { readonly rangesBy: RangesBy } & Pick<CommonFactorParameters, 'degreesOfFreedom' | 'priorProjects' | 'centreProjects'>;

export const TOTAL_GRID: Grid<TotalSettings> = {
  rangesBy: ['size', 'person and size', 'one factor'],
  /** The first is a normal distribution to all intents. */
  degreesOfFreedom: [1000, 10, 4],
  priorProjects: [1, 0.25, 2],
  centreProjects: [4, 1, 16],
};

/** By rule: before any project is known, its total may be half as much again or a third less, once in ten times each. */
export const DEFAULT_SIGMA = 0.3;

const Z90 = standardNormalQuantile(0.9);

/**
 * The settings with the least loss on SiP's larger projects but one, each predicted from all others but these two.
 * `only` narrows the grid, to compare ways of ranging tasks.
 */
export function createTotalChoice(tasks: readonly SipTask[]): (heldOut: string | null, human: HumanEstimateParameters, only?: RangesBy) => TotalSettings {
  const large = listLargeProjects(tasks);
  const names = [...new Set(tasks.map(({ project }) => project))];
  const totalsWithout = rememberBy(
    (rangesBy: RangesBy, out: readonly string[], human: HumanEstimateParameters) => JSON.stringify([rangesBy, [...out].sort(), human]),
    (rangesBy, out, human) => {
      const rangeOf = createRanger(tasks.filter(({ project }) => !out.includes(project)), rangesBy, human);
      const totals = comparePastTotals(tasks.map((task) => ({ project: task.project, actual: task.actual, ...rangeOf(task) })));
      return new Map(names.map((name, i) => [name, totals[i] as ComparedTotal]));
    },
  );
  const lossOf = (project: string, { rangesBy, ...settings }: TotalSettings, heldOut: string | null, human: HumanEstimateParameters): number => {
    const out = heldOut === null ? [project] : [project, heldOut];
    const totals = totalsWithout(rangesBy, out, human);
    const known = names.filter((name) => !out.includes(name)).map((name) => totals.get(name) as ComparedTotal);
    const { sigma, median } = fitCommonFactor(known, { version: 'tried', defaultSigma: DEFAULT_SIGMA, ...settings });
    return measureLoss(totals.get(project) as ComparedTotal, sigma, median);
  };
  return (heldOut, human, only) => {
    const grid = only === undefined ? TOTAL_GRID : { ...TOTAL_GRID, rangesBy: [only] };
    return searchSettings(grid, (settings) => mean(large.filter((name) => name !== heldOut).map((name) => lossOf(name, settings, heldOut, human))));
  };
}

/** Mean pinball loss of log P10, P50 and P90, the total being taken as lognormal. */
function measureLoss({ error, variance }: ComparedTotal, sigma: number, median: number): number {
  const half = Z90 * Math.sqrt(variance + sigma * sigma);
  const middle = Math.log(median);
  return mean([pinballLoss(middle - half, error, 0.1), pinballLoss(middle, error, 0.5), pinballLoss(middle + half, error, 0.9)]);
}
