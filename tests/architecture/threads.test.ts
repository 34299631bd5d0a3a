import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files';

const threads = 'lib/platform/jobs/compute-worker.ts';

/** Answers of the domain that may take longer than 50 ms of a processor, beside those that the threads are given by name. */
const slow = [
  'lib/domain/estimation/accuracy-cost.ts',
  'lib/domain/estimation/calibrate-estimate.ts',
  'lib/domain/estimation/estimate-effort.ts',
  'lib/domain/estimation/learn-common-factor.ts',
  'lib/domain/estimation/simulate-total.ts',
  'lib/domain/estimation/value-of-information.ts',
  'lib/domain/experiment-design/simulate-bandit.ts',
  'lib/domain/forecasting/forecast-curve.ts',
  'lib/domain/importing/export-table.ts',
  'lib/domain/importing/known-projects.ts',
  'lib/domain/importing/outline-plan.ts',
  'lib/domain/importing/plan-import.ts',
  'lib/domain/importing/time/known-time.ts',
  'lib/domain/importing/time/outline-time-plan.ts',
  'lib/domain/importing/time/plan-time-import.ts',
  'lib/domain/tracking/plan-runs.ts',
  'lib/domain/tracking/propose-metrics.ts',
  'lib/domain/tracking/read-mlflow-folder.ts',
  'lib/domain/tracking/read-runs.ts',
];

/** What a file loads when it runs, and what that loads, on the way to a slow answer; types load nothing. */
function findWay(from: string, to: ReadonlySet<string>, loads: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([from]);
  const ways = [[from]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of loads.get(way.at(-1) as string) ?? []) {
      if (to.has(next)) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}

/** Jobs that the threads load may load slow answers; whoever else loads such a job is on the way to one. */
function isServed(path: string): boolean {
  return /^(app|lib\/features|lib\/platform)\//.test(path) && !path.startsWith('lib/platform/jobs/');
}

describe('the threads', () => {
  const loads = new Map(sourceFiles.map(({ path, imports }) => [path, imports.filter(({ isOwn, isType }) => isOwn && !isType).map(({ target }) => target)]));
  // A component runs in the browser, and a thread is named there, not loaded.
  const onServer = new Map([...loads].filter(([path]) => !path.startsWith('components/') && path !== threads));
  const given = (loads.get(threads) ?? []).filter((path) => path.startsWith('lib/domain/'));

  it('alone run what may hold up others: no page, route or feature loads a slow answer', () => {
    const answers = new Set([...slow, ...given]);
    const ways = [...loads.keys()].filter(isServed).map((path) => findWay(path, answers, onServer));
    expect(ways.filter((way) => way.length > 0).map((way) => way.join(' → '))).toEqual([]);
  });

  it('know every slow answer by its name', () => {
    expect(slow.filter((path) => !loads.has(path))).toEqual([]);
    expect(given.length).toBeGreaterThan(5);
  });

  it('would be missed on a way through other files', () => {
    expect(findWay('a', new Set(['c']), new Map([['a', ['b']], ['b', ['c']]]))).toEqual(['a', 'b', 'c']);
  });
});
