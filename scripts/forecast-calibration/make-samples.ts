import { evaluateExperts } from './evaluate-experts';
import type { Sample } from './evaluate-experts';
import { loadLcdb, loadMlperf, loadNanogpt } from './load-curves';
import { makeOtherTasks, makeProtocolTasks } from './make-tasks';

const OTHERS = { lcdb: { count: 6, weight: 0.3 }, elsewhere: { count: 2, weight: 0.2 } };

/** All public curves as forecasting tasks: the three protocols, and other beginnings and distances at less weight. */
export function makeSamples(): Sample[] {
  const lcdb = loadLcdb();
  const elsewhere = [...loadMlperf(), ...loadNanogpt()];
  return evaluateExperts([
    ...lcdb.flatMap(makeProtocolTasks),
    ...lcdb.flatMap((curve) => makeOtherTasks(curve, OTHERS.lcdb.count, OTHERS.lcdb.weight)),
    ...elsewhere.flatMap((curve) => makeOtherTasks(curve, OTHERS.elsewhere.count, OTHERS.elsewhere.weight)),
  ]);
}
