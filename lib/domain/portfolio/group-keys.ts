import { sortKeys } from './columns';

/** What the rows of a portfolio may be grouped by: every column, and what a row says besides. */
export const groupKeys = ['none', 'status', 'source', 'tag', 'plan', 'reason', ...sortKeys] as const;
export type GroupKey = (typeof groupKeys)[number];
