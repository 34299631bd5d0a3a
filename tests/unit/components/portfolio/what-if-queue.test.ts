import { describe, expect, it } from 'vitest';
import type { WhatIfEvaluator } from '@/components/portfolio/what-if-evaluator';
import { createWhatIfQueue } from '@/components/portfolio/what-if-queue';
import type { WhatIfChange, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';

const weigh = (reach: number): WhatIfChange => ({ weights: { reach } });

/** An evaluator that answers when it is told to. */
function makeEvaluator() {
  const asked: { readonly change: WhatIfChange; readonly answer: (result: WhatIfResult) => void; readonly fail: () => void }[] = [];
  const evaluate = (change: WhatIfChange) => new Promise<WhatIfResult>((resolve, reject) => asked.push({ change, answer: resolve, fail: () => reject(new Error('no')) }));
  const evaluator: WhatIfEvaluator = { evaluate, end: () => {} };
  return { evaluator, asked, changes: () => asked.map(({ change }) => change) };
}

const makeResult = (firstLeftOutId: string): WhatIfResult => ({
  projects: [], cutValue: { money: null, points: null }, firstLeftOutId, problem: null,
  plan: { projectIds: [], expectedValue: 0, value: { p10: 0, p50: 0, p90: 0 }, uses: [], runsOutFirst: null },
  difference: { total: 0, moves: [], plan: { added: [], dropped: [] } },
});

function makeQueue() {
  const shown: [WhatIfResult | null, boolean][] = [];
  return { shown, queue: createWhatIfQueue((...told) => shown.push(told)) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createWhatIfQueue', () => {
  it('asks what stands anew when inputs are fetched again', async () => {
    const { queue, shown } = makeQueue();
    const [first, second] = [makeEvaluator(), makeEvaluator()];
    queue.start(first.evaluator);
    queue.ask(weigh(0.3));
    first.asked[0]?.answer(makeResult('old'));
    await settle();
    queue.end();
    queue.start(second.evaluator);
    expect(second.changes()).toEqual([weigh(0.3)]);
    second.asked[0]?.answer(makeResult('new'));
    await settle();
    expect(shown.at(-1)).toEqual([makeResult('new'), false]);
  });

  it('drops the answer of inputs that were fetched again meanwhile', async () => {
    const { queue, shown } = makeQueue();
    const [first, second] = [makeEvaluator(), makeEvaluator()];
    queue.start(first.evaluator);
    queue.ask(weigh(0.3));
    queue.end();
    queue.start(second.evaluator);
    second.asked[0]?.answer(makeResult('new'));
    await settle();
    first.asked[0]?.answer(makeResult('old'));
    await settle();
    expect(shown.at(-1)).toEqual([makeResult('new'), false]);
  });

  it('asks nothing while nothing is changed', () => {
    const { queue } = makeQueue();
    const { evaluator, changes } = makeEvaluator();
    queue.start(evaluator);
    queue.ask(null);
    queue.end();
    queue.start(evaluator);
    expect(changes()).toEqual([]);
  });

  it('lets only the newest change wait while one runs', async () => {
    const { queue } = makeQueue();
    const { evaluator, asked, changes } = makeEvaluator();
    queue.start(evaluator);
    for (const reach of [0.1, 0.2, 0.3]) queue.ask(weigh(reach));
    expect(changes()).toEqual([weigh(0.1)]);
    asked[0]?.answer(makeResult('first'));
    await settle();
    expect(changes()).toEqual([weigh(0.1), weigh(0.3)]);
  });

  it('shows nothing after a reset that was asked before it', async () => {
    const { queue, shown } = makeQueue();
    const { evaluator, asked } = makeEvaluator();
    queue.start(evaluator);
    queue.ask(weigh(0.3));
    queue.ask(null);
    asked[0]?.answer(makeResult('late'));
    await settle();
    expect(shown).toEqual([[null, false]]);
  });

  it('says that a change could not be computed', async () => {
    const { queue, shown } = makeQueue();
    const { evaluator, asked } = makeEvaluator();
    queue.start(evaluator);
    queue.ask(weigh(0.3));
    asked[0]?.fail();
    await settle();
    expect(shown).toEqual([[null, true]]);
  });
});
