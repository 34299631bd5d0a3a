import { useSyncExternalStore } from 'react';
import type { WhatIfResult } from '@/lib/domain/portfolio/create-what-if';

let current: WhatIfResult | null = null;
const listeners = new Set<() => void>();

/** What the sliders have made of the portfolio; null while nothing is changed. The panel writes it, the table shows it. */
export function setWhatIf(result: WhatIfResult | null): void {
  current = result;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWhatIfResult(): WhatIfResult | null {
  return useSyncExternalStore(subscribe, () => current, () => null);
}
