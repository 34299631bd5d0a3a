/**
 * How many examples reach an error? LCDB 1.1, from three beginnings of each curve; the settings used for a data set are chosen on the other
 * four fifths of them. Run: npm run bench:accuracy (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { ACCURACY_TABLE } from '@/lib/domain/estimation/parameters/accuracy-table';
import type { AccuracyParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { median } from '@/lib/domain/statistics/median';
import { BEGINNINGS, makeAccuracyTasks } from '../../scripts/calibration/accuracy/accuracy-tasks';
import type { AccuracyTask } from '../../scripts/calibration/accuracy/accuracy-tasks';
import { ACCURACY_FOLDS, createAccuracyChoice, estimateExamples } from '../../scripts/calibration/accuracy/choose-accuracy-parameters';
import { printTargets } from './support/print-targets';
import type { Target } from './support/print-targets';

type Outcome = { readonly seen: string; readonly covered: boolean; readonly off: number };

const tasks = makeAccuracyTasks();
const { choose, foldOf } = createAccuracyChoice(tasks);
const chosen = Array.from({ length: ACCURACY_FOLDS }, (_, fold) => choose(fold));
chosen.forEach((parameters, fold) => console.log(`settings chosen without fold ${fold}: ${JSON.stringify(parameters)}`));
const nested = runAll((task) => chosen[foldOf.get(task.group) as number] as AccuracyParameters);
const flat = runAll(() => ACCURACY_TABLE);
printTargets(Object.keys(BEGINNINGS).flatMap((seen) => targetsOf(seen)));

function runAll(parametersOf: (task: AccuracyTask) => AccuracyParameters): Outcome[] {
  return tasks.map((task) => {
    const { p10, p50, p90 } = estimateExamples(task, parametersOf(task));
    return { seen: task.seen, covered: p10 <= task.truth && task.truth <= p90, off: Math.exp(Math.abs(Math.log(p50 / task.truth))) };
  });
}

function targetsOf(seen: string): Target[] {
  const [ours, beside] = [nested, flat].map((outcomes) => outcomes.filter((outcome) => outcome.seen === seen)) as [Outcome[], Outcome[]];
  const coverage = (outcomes: Outcome[]): number => mean(outcomes.map(({ covered }) => Number(covered)));
  const distance = (outcomes: Outcome[]): number => median(outcomes.map(({ off }) => off));
  return [
    { name: `${seen}: coverage (${ours.length} curves)`, measured: coverage(ours), flat: coverage(beside), atLeast: 0.76, atMost: 0.86 },
    { name: `${seen}: median distance of P50, as a factor`, measured: distance(ours), flat: distance(beside), digits: 1 },
  ];
}
