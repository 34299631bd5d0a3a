import { learnCommonFactor } from '@/lib/domain/estimation/learn-common-factor';
import { COMMON_FACTOR_TABLE } from '@/lib/domain/estimation/parameters/common-factor-table';
import { HUMAN_ESTIMATE_TABLE } from '@/lib/domain/estimation/parameters/human-estimate-table';
import type { CommonFactorParameters, HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { createRng } from '@/lib/domain/random/rng';
import type { Interval } from '@/lib/domain/shared/interval';
import type { HumanChoice } from '../../../scripts/calibration/human-estimates/choose-human-parameters';
import { learnDefaultFactor } from '../../../scripts/calibration/human-estimates/learn-default-factor';
import { rememberBy } from '../../../scripts/calibration/remember-by';
import type { SipTask } from '../../../scripts/calibration/human-estimates/sip-tasks';
import { createTotalChoice, DEFAULT_SIGMA } from '../../../scripts/calibration/totals/choose-total-parameters';
import { createRanger, listLargeProjects } from '../../../scripts/calibration/totals/sip-totals';
import type { RangesBy } from '../../../scripts/calibration/totals/sip-totals';
import { createTally } from './calibration-tally';
import { printTally } from './print-tally';
import type { TallySum } from './print-tally';
import type { Target } from './print-targets';

/** What one project's total is predicted with. */
type Setup = { readonly rangesBy: RangesBy; readonly human: HumanEstimateParameters; readonly common: CommonFactorParameters };

/** SiP: everything that is learned and every setting comes from the other projects. */
export function benchProjectTotals(tasks: readonly SipTask[], chooseHuman: HumanChoice): Target[] {
  const projects = listLargeProjects(tasks);
  const setUp = createSetUp(tasks, chooseHuman);
  console.log(`SiP, totals of ${projects.length} projects, everything learned and every setting chosen on the other projects`);
  for (const project of projects) {
    const { rangesBy, human, common } = setUp(project);
    console.log(`${project.padEnd(8)} ranges by ${rangesBy}; t with ${common.degreesOfFreedom} degrees of freedom, priors ${common.priorProjects} and ${common.centreProjects}; person ${human.otherPerson}, bandwidth ${human.sizeBandwidth}`);
  }
  const predict = createPrediction(tasks);
  const chosen = tallyAll(projects, (project) => predict(project, setUp(project)));
  const nested = Object.fromEntries((['one factor', 'size', 'person and size'] as const).map((by) => [by, tallyAll(projects, (project) => predict(project, setUp(project, by)))]));
  const flat = (rangesBy: RangesBy): { common: TallySum } => tallyAll(projects, (project) => predict(project, { rangesBy, human: HUMAN_ESTIMATE_TABLE, common: COMMON_FACTOR_TABLE }));
  for (const [by, { independent, common }] of Object.entries(nested)) {
    printTally(`independent, ranges by ${by}`, independent);
    printTally(`with common factor, ranges by ${by}`, common);
  }
  printTally('with common factor, ranges as chosen', chosen.common);
  const [flatPersonal, flatSize] = [flat('person and size'), flat('size')];
  printTally('with common factor, by person and size, settings from all', flatPersonal.common);
  printTally('with common factor, by size, settings from all', flatSize.common);
  return [
    { name: 'totals: coverage', measured: chosen.common.coverage, flat: flatPersonal.common.coverage, atLeast: 0.75, atMost: 0.88 },
    { name: 'totals: Winkler score (log)', measured: chosen.common.winkler, flat: flatPersonal.common.winkler, atMost: 0.67 },
    { name: 'totals: Winkler score (log), ranges by size alone', measured: nested['size']?.common.winkler ?? Number.NaN, flat: flatSize.common.winkler, atMost: 0.67 },
  ];
}

function createSetUp(tasks: readonly SipTask[], chooseHuman: HumanChoice): (project: string, only?: RangesBy) => Setup {
  const chooseTotal = createTotalChoice(tasks);
  const defaults = learnDefaultFactor('sip');
  return (project, only) => {
    const human = { version: `without ${project}`, ...defaults, ...chooseHuman((task) => task.project !== project) };
    const { rangesBy, ...common } = chooseTotal(project, { ...human, version: 'without one project' }, only);
    return { rangesBy, human, common: { version: human.version, defaultSigma: DEFAULT_SIGMA, ...common } };
  };
}

type Predicted = { readonly independent: Interval; readonly common: Interval; readonly actual: number };

function createPrediction(tasks: readonly SipTask[]): (project: string, setup: Setup) => Predicted {
  return rememberBy(
    (project: string, { rangesBy, human, common }: Setup) => JSON.stringify([project, rangesBy, { ...human, version: '' }, { ...common, version: '' }]),
    (project, { rangesBy, human, common }) => {
      const history = tasks.filter((task) => task.project !== project);
      const own = tasks.filter((task) => task.project === project);
      const rangeOf = createRanger(history, rangesBy, human);
      const learned = learnCommonFactor(history.map((task) => ({ project: task.project, actual: task.actual, ...rangeOf(task) })), common);
      if (!learned.ok) throw new Error(learned.reason);
      const parts = own.map(rangeOf);
      const add = (commonFactor?: typeof learned): Interval => {
        const total = simulateTotal(commonFactor === undefined ? { parts } : { parts, commonFactor }, createRng(project));
        if (!total.ok) throw new Error(total.reason);
        return { p10: total.p10, p50: total.p50, p90: total.p90 };
      };
      return { independent: add(), common: add(learned), actual: own.reduce((sum, task) => sum + task.actual, 0) };
    },
  );
}

function tallyAll(projects: readonly string[], predict: (project: string) => Predicted): { independent: TallySum; common: TallySum } {
  const independent = createTally();
  const common = createTally();
  for (const project of projects) {
    const predicted = predict(project);
    independent.add(predicted.independent, predicted.actual);
    common.add(predicted.common, predicted.actual);
  }
  return { independent: independent.sum(), common: common.sum() };
}
