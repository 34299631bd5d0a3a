'use client';

import { useShortcuts } from '@/components/shell/use-shortcuts';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { FIGURE_SECTIONS } from './figure-sections';

type RowWays = {
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  /** Leads to what its figures are made of, or those of one section. */
  readonly explain: (id: string, section?: string) => void;
};

/** The ranking by keyboard: J and K move, the other keys open what the chosen row is about. */
export function useRowKeys(rows: readonly PortfolioRow[], at: string | null, { select, open, explain }: RowWays) {
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex(({ id }) => id === at) + by))];
    if (!next) return;
    select(next.id);
    document.getElementById(`row-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const withSelected = (go: (id: string) => void) => () => {
    if (at) go(at);
  };
  useShortcuts([
    { keys: 'j', label: 'Next project', group: 'Portfolio', run: () => step(1) },
    { keys: 'k', label: 'Previous project', group: 'Portfolio', run: () => step(-1) },
    { keys: 'o', label: 'Open the project', group: 'Portfolio', run: withSelected(open) },
    { keys: 'enter', label: 'Open the project', group: 'Portfolio', run: withSelected(open) },
    { keys: 'y', label: 'Why is it here?', group: 'Portfolio', run: withSelected((id) => explain(id)) },
    { keys: 'i', label: 'What is its impact made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.impact)) },
    { keys: 'c', label: 'What is its cost made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.effort)) },
    { keys: 'r', label: 'What are its other methods made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.methods)) },
  ]);
}
