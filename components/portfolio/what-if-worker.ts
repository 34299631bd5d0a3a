import { createWhatIf, type WhatIfQuestion, type WhatIfResult, type WhatIfStart } from '@/lib/domain/portfolio/create-what-if';

export type WhatIfRequest = { readonly kind: 'load'; readonly inputs: WhatIfStart } | { readonly kind: 'evaluate'; readonly question: WhatIfQuestion };
export type WhatIfAnswer = { readonly result: WhatIfResult };

let evaluate: ((question: WhatIfQuestion) => WhatIfResult) | undefined;

addEventListener('message', ({ data }: MessageEvent<WhatIfRequest>) => {
  if (data.kind === 'load') {
    evaluate = createWhatIf(data.inputs);
    return;
  }
  if (evaluate) postMessage({ result: evaluate(data.question) } satisfies WhatIfAnswer);
});
