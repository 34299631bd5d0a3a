'use client';

import { useEffect, useRef, useState } from 'react';
import type { WhatIfChange } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { setWhatIf } from './what-if-store';
import type { WhatIfAnswer, WhatIfRequest } from './what-if-worker';

/**
 * Evaluates a change in a worker, at most one at a time: while one runs, only the newest change waits,
 * so that a slider never queues up work behind itself.
 */
export function useWhatIf(inputs: PortfolioInputs | undefined) {
  const [change, setChange] = useState<WhatIfChange>({});
  const worker = useRef<Worker | null>(null);
  const waiting = useRef<WhatIfChange | null>(null);
  const busy = useRef(false);
  const turn = useRef(0);
  const ask = (next: WhatIfChange) => {
    if (busy.current || !worker.current) {
      waiting.current = next;
      return;
    }
    busy.current = true;
    worker.current.postMessage({ kind: 'evaluate', change: next, turn: ++turn.current } satisfies WhatIfRequest);
  };
  useEffect(() => {
    if (!inputs) return;
    const made = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    busy.current = false;
    made.addEventListener('message', ({ data }: MessageEvent<WhatIfAnswer>) => {
      busy.current = false;
      if (data.turn === turn.current) setWhatIf(data.result);
      const next = waiting.current;
      waiting.current = null;
      if (next) ask(next);
    });
    made.postMessage({ kind: 'load', inputs } satisfies WhatIfRequest);
    const next = waiting.current;
    waiting.current = null;
    if (next) ask(next);
    return () => {
      made.terminate();
      worker.current = null;
      setWhatIf(null);
    };
  }, [inputs]);
  const apply = (next: WhatIfChange) => {
    setChange(next);
    if (isEmpty(next)) {
      turn.current++;
      waiting.current = null;
      setWhatIf(null);
    } else ask(next);
  };
  return { change, apply };
}

function isEmpty({ weights = {}, capacities = {} }: WhatIfChange): boolean {
  return Object.keys(weights).length === 0 && Object.keys(capacities).length === 0;
}
