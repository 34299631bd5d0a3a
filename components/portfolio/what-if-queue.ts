import type { WhatIfQuestion, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import type { WhatIfEvaluator } from './what-if-evaluator';

/** Told what the change makes of the portfolio; null where nothing is changed, or where it could not be computed. */
type Show = (result: WhatIfResult | null, hasFailed: boolean) => void;

/** The change that stands, and who evaluates it. */
export type WhatIfQueue = {
  /** Evaluates by this from now on, first of all what stands: inputs may be fetched again while a slider is moved. */
  readonly start: (evaluator: WhatIfEvaluator) => void;
  readonly end: () => void;
  /** Null for nothing. */
  readonly ask: (question: WhatIfQuestion | null) => void;
};

/**
 * Evaluates a change, at most one at a time: while one runs, only the newest change waits,
 * so that a slider never queues up work behind itself.
 */
export function createWhatIfQueue(show: Show): WhatIfQueue {
  let evaluator: WhatIfEvaluator | null = null;
  let standing: WhatIfQuestion | null = null;
  let isBusy = false;
  /** Counts the returns to nothing: what was asked before one is not shown after it. */
  let turn = 0;
  const run = async () => {
    const [by, question, asTurn] = [evaluator, standing, turn];
    if (!by || !question || isBusy) return;
    isBusy = true;
    const result = await by.evaluate(question).catch(() => null);
    if (evaluator !== by) return;
    isBusy = false;
    if (asTurn === turn) show(result, result === null);
    if (standing !== question) void run();
  };
  return {
    start: (next) => {
      evaluator = next;
      isBusy = false;
      void run();
    },
    end: () => {
      evaluator?.end();
      evaluator = null;
      show(null, false);
    },
    ask: (question) => {
      standing = question;
      if (question) return void run();
      turn++;
      show(null, false);
    },
  };
}
