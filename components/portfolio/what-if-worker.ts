import { createWhatIf, type WhatIfChange, type WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';

export type WhatIfRequest = { readonly kind: 'load'; readonly inputs: PortfolioInputs } | { readonly kind: 'evaluate'; readonly change: WhatIfChange };
export type WhatIfAnswer = { readonly result: WhatIfResult };

let evaluate: ((change: WhatIfChange) => WhatIfResult) | undefined;

addEventListener('message', ({ data }: MessageEvent<WhatIfRequest>) => {
  if (data.kind === 'load') {
    evaluate = createWhatIf(data.inputs);
    return;
  }
  if (evaluate) postMessage({ result: evaluate(data.change) } satisfies WhatIfAnswer);
});
