'use client';

import { useEffect, useState } from 'react';
import { listAskedMethods } from '@/lib/domain/portfolio/ask-methods';
import type { WhatIfChange, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import { redrawRows, type WhatIfInputs } from '@/lib/features/portfolio/view-model';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { createEvaluator } from './what-if-evaluator';
import { createWhatIfQueue } from './what-if-queue';
import { setWhatIf } from './what-if-store';

/** What the sliders stand at; what comes of it goes to the table. */
export function useWhatIf(workspace: string, inputs: WhatIfInputs | undefined, query: PortfolioQuery) {
  const [change, setChange] = useState<WhatIfChange>({});
  const [hasFailed, setHasFailed] = useState(false);
  const [queue] = useState(() =>
    createWhatIfQueue((result: WhatIfResult | null, failed) => {
      setWhatIf(result && { ...result, redraw: (rows, shown) => redrawRows(rows, result, shown) });
      setHasFailed(failed);
    }),
  );
  useEffect(() => {
    if (!inputs) return;
    queue.start(createEvaluator(workspace, inputs));
    return queue.end;
  }, [workspace, inputs, queue]);
  // Asked anew, too, when the table shows another method.
  useEffect(() => queue.ask(isEmpty(change) ? null : { ...change, methods: listAskedMethods(query) }), [queue, change, query]);
  return { change, apply: setChange, hasFailed };
}

function isEmpty({ weights = {}, capacities = {} }: WhatIfChange): boolean {
  return Object.keys(weights).length === 0 && Object.keys(capacities).length === 0;
}
