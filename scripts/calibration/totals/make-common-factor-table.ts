import type { CommonFactorParameters, HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { readSipTasks } from '../human-estimates/sip-tasks';
import { createTotalChoice, DEFAULT_SIGMA } from './choose-total-parameters';

/** What the product uses: chosen on all of SiP's larger projects. How tasks are ranged is the caller's choice, not a parameter. */
export function makeCommonFactorTable(human: HumanEstimateParameters): CommonFactorParameters {
  const { rangesBy: _, ...settings } = createTotalChoice(readSipTasks())(null, human);
  return { version: '2', defaultSigma: DEFAULT_SIGMA, ...settings };
}
