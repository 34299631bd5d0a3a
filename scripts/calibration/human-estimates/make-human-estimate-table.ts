import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { createHumanChoice } from './choose-human-parameters';
import { learnDefaultFactor } from './learn-default-factor';
import { readSipTasks } from './sip-tasks';

/** What the product uses: the default from all sources, the settings from all of SiP. */
export function makeHumanEstimateTable(): HumanEstimateParameters {
  return { version: '3', ...learnDefaultFactor(null), ...createHumanChoice(readSipTasks())(() => true) };
}
