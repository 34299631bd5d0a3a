import { evaluateExperts } from './evaluate-experts';
import type { EvaluatedTask } from './evaluate-experts';
import { loadLcdb, loadMlperf, loadNanogpt } from './load-curves';
import { makeOtherTasks, makeProtocolTasks } from './make-tasks';
import { MOST_OTHER_TASKS } from './settings';

const WEIGHTS = { lcdb: 0.3, elsewhere: 0.2 };
const OTHERS_ELSEWHERE = 2;

/** All public curves as forecasting tasks: the three protocols, and other beginnings and distances at less weight. */
export function makeSamples(): EvaluatedTask[] {
  const lcdb = loadLcdb();
  const elsewhere = [...loadMlperf(), ...loadNanogpt()];
  return evaluateExperts([
    ...lcdb.flatMap(makeProtocolTasks),
    ...lcdb.flatMap((curve) => makeOtherTasks(curve, MOST_OTHER_TASKS, WEIGHTS.lcdb)),
    ...elsewhere.flatMap((curve) => makeOtherTasks(curve, OTHERS_ELSEWHERE, WEIGHTS.elsewhere)),
  ]);
}
