/** Fold of every group: groups are dealt out in order of name, so that a rerun makes the same folds. */
export function assignFolds(groups: readonly string[], folds: number): Map<string, number> {
  return new Map([...new Set(groups)].sort().map((group, i) => [group, i % folds]));
}
