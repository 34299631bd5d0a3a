/**
 * Totals of projects and people's own estimates on public data: SiP (totals learned from the other projects, tasks in order of time) and
 * Landmark (in order of time, first plans and weekly re-forecasts). No setting was chosen on what it is judged by.
 * Run: npm run bench:totals (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { createHumanChoice } from '../../scripts/calibration/human-estimates/choose-human-parameters';
import { readSipTasks } from '../../scripts/calibration/human-estimates/sip-tasks';
import { benchHumanEstimates } from './support/bench-human-estimates';
import { benchReleases } from './support/bench-releases';
import { benchProjectTotals } from './support/bench-project-totals';
import { printTargets } from './support/print-targets';

const tasks = readSipTasks();
const choose = createHumanChoice(tasks);
printTargets([...benchProjectTotals(tasks, choose), ...benchHumanEstimates(tasks, choose), ...benchReleases()]);
