/** What the rows of a portfolio may be grouped by. */
export const groupKeys = ['none', 'stage', 'owner', 'status', 'source', 'tag'] as const;
