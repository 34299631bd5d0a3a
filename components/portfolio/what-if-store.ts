import { useSyncExternalStore } from 'react';
import type { WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';

/** A change's result with what draws rows by it: the panel brings that along, so that a table which nobody changes need not load it. */
export type ShownWhatIf = WhatIfResult & { readonly redraw: (rows: readonly PortfolioRow[], query: PortfolioQuery) => readonly PortfolioRow[] };

let current: ShownWhatIf | null = null;
const listeners = new Set<() => void>();

/** What the sliders have made of the portfolio; null while nothing is changed. The panel writes it, the table shows it. */
export function setWhatIf(result: ShownWhatIf | null): void {
  current = result;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWhatIfResult(): ShownWhatIf | null {
  return useSyncExternalStore(subscribe, () => current, () => null);
}
