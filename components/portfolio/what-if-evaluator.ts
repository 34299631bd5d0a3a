import type { WhatIfQuestion, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import { fetchWhatIf } from '@/lib/features/portfolio/queries';
import type { WhatIfInputs } from '@/lib/features/portfolio/view-model';
import type { WhatIfAnswer, WhatIfRequest } from './what-if-worker';

/** Evaluates one change at a time. */
export type WhatIfEvaluator = { readonly evaluate: (question: WhatIfQuestion) => Promise<WhatIfResult>; readonly end: () => void };

/** A worker of the browser where it has the answers; else the server, which keeps others' answers to itself. */
export function createEvaluator(workspace: string, inputs: WhatIfInputs): WhatIfEvaluator {
  return inputs.withAnswers ? createWorkerEvaluator(inputs) : { evaluate: (question) => fetchWhatIf(workspace, question), end: () => {} };
}

function createWorkerEvaluator(inputs: WhatIfInputs): WhatIfEvaluator {
  const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ kind: 'load', inputs } satisfies WhatIfRequest);
  return {
    evaluate: (question) =>
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<WhatIfAnswer>) => resolve(data.result), { once: true });
        worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
        worker.postMessage({ kind: 'evaluate', question } satisfies WhatIfRequest);
      }),
    end: () => worker.terminate(),
  };
}
