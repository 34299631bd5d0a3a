import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import type { EffortParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { rememberBy } from '../remember-by';
import { searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { EFFORT_SETS, readEffortSet } from './effort-sets';
import { FEW_PROJECTS, leaveOneOutTrials, randomTrials } from './effort-trials';
import type { Trial } from './effort-trials';

export type EffortSettings = Omit<EffortParameters, 'version'>;

export const EFFORT_GRID: Grid<EffortSettings> = {
  slopePenalty: [4, 1, 16, 64],
  penaltySharpness: [0.5, 0.125, 0.25, 1],
  methodSharpness: [0.15, 0.05, 0.5],
  defaultSigma: [0.65, 0.5, 0.8, 1],
  priorCases: [1, 0.5, 2, 4],
  localPrior: [6, 3, 12, 24],
};

/** Enough to choose by: with all other projects known, and from each number of few. */
const MOST_LEFT_OUT = 40;
const REPEATS = 24;

/** The settings with the least loss on all sets but one; on all of them if none is held out. */
export function createEffortChoice(): (heldOut: string | null) => EffortSettings {
  const trialsOf = rememberBy((name: string) => name, makeTrials);
  const lossOn = rememberBy(
    (name: string, settings: EffortSettings) => JSON.stringify([name, settings]),
    (name, settings) => mean(trialsOf(name).map((trials) => mean(trials.map((trial) => measureLoss(trial, settings))))),
  );
  return (heldOut) => searchSettings(EFFORT_GRID, (settings) => mean(EFFORT_SETS.filter((name) => name !== heldOut).map((name) => lossOn(name, settings))));
}

function makeTrials(name: string): Trial[][] {
  const cases = readEffortSet(name);
  const step = Math.ceil(cases.length / MOST_LEFT_OUT);
  const counts = FEW_PROJECTS.filter((count) => count < cases.length);
  return [leaveOneOutTrials(cases).filter((_, i) => i % step === 0), ...counts.map((count) => randomTrials(`choosing ${name}`, cases, count, REPEATS))];
}

/** Mean pinball loss of log P10, P50 and P90: it judges the middle and the width together. */
function measureLoss({ past, query }: Trial, settings: EffortSettings): number {
  const said = estimateEffort({ cases: past, query }, { version: 'tried', ...settings });
  if (!said.ok) throw new Error(said.reason);
  const truth = Math.log(query.effort);
  return mean([pinballLoss(Math.log(said.p10), truth, 0.1), pinballLoss(Math.log(said.p50), truth, 0.5), pinballLoss(Math.log(said.p90), truth, 0.9)]);
}
