import type { Basis } from '../priority/types';
import type { MethodKey } from '../scoring/methods/method-keys';
import type { MethodValue } from '../scoring/methods/method-value';
import type { Stage } from '../shared/stage';

type Middle = { readonly p50: number };

/** What a project is filtered, sorted and grouped by in the portfolio's table. */
export type PortfolioLine = {
  readonly name: string;
  readonly stage: Stage;
  readonly status: string;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  /** An ISO instant. */
  readonly createdAt: string;
  readonly risk: { readonly reason: string; readonly likely: number } | null;
  readonly inPlan: boolean;
  readonly scored: {
    readonly basis: Basis;
    readonly rank: number;
    readonly aboveCut: number | null;
    /** Null while they would tell another person's answers. */
    readonly figures: { readonly impact: Middle; readonly effort: Middle; readonly success: Middle } | null;
    readonly priority: Middle;
    readonly scorers: number;
    readonly spread: number;
  } | null;
  /** Days, as forecast last. */
  readonly reaches?: { readonly p50: string | null; readonly isReached: boolean; readonly byDue: number | null };
  /** What other methods make of it, as far as they were asked for. */
  readonly methods?: Readonly<Partial<Record<MethodKey, MethodValue>>>;
};
