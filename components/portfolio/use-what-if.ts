'use client';

import { useEffect, useRef, useState } from 'react';
import type { WhatIfChange } from '@/lib/domain/portfolio/create-what-if';
import type { WhatIfInputs } from '@/lib/features/portfolio/view-model';
import { createEvaluator, type WhatIfEvaluator } from './what-if-evaluator';
import { setWhatIf } from './what-if-store';

/**
 * Evaluates a change, at most one at a time: while one runs, only the newest change waits,
 * so that a slider never queues up work behind itself.
 */
export function useWhatIf(workspace: string, inputs: WhatIfInputs | undefined) {
  const [change, setChange] = useState<WhatIfChange>({});
  const [hasFailed, setHasFailed] = useState(false);
  const evaluator = useRef<WhatIfEvaluator | null>(null);
  const waiting = useRef<WhatIfChange | null>(null);
  const busy = useRef(false);
  const turn = useRef(0);
  const ask = (next: WhatIfChange) => {
    const asked = evaluator.current;
    if (busy.current || !asked) {
      waiting.current = next;
      return;
    }
    busy.current = true;
    void settle(asked, next, ++turn.current);
  };
  const askWaiting = () => {
    const next = waiting.current;
    waiting.current = null;
    if (next) ask(next);
  };
  const settle = async (asked: WhatIfEvaluator, next: WhatIfChange, asTurn: number) => {
    const result = await asked.evaluate(next).catch(() => null);
    if (evaluator.current !== asked) return;
    busy.current = false;
    if (asTurn === turn.current) {
      setWhatIf(result);
      setHasFailed(result === null);
    }
    askWaiting();
  };
  useEffect(() => {
    if (!inputs) return;
    const made = createEvaluator(workspace, inputs);
    evaluator.current = made;
    busy.current = false;
    askWaiting();
    return () => {
      made.end();
      evaluator.current = null;
      setWhatIf(null);
    };
  }, [workspace, inputs]);
  const apply = (next: WhatIfChange) => {
    setChange(next);
    if (isEmpty(next)) {
      turn.current++;
      waiting.current = null;
      setHasFailed(false);
      setWhatIf(null);
    } else ask(next);
  };
  return { change, apply, hasFailed };
}

function isEmpty({ weights = {}, capacities = {} }: WhatIfChange): boolean {
  return Object.keys(weights).length === 0 && Object.keys(capacities).length === 0;
}
