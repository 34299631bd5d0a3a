type Reader = {
  readonly mayScore: boolean;
  /** The projects that the reader has submitted scores of. */
  readonly own: ReadonlySet<string>;
};

/**
 * The projects whose impact and cost stay hidden from a reader: one single other person has scored them, so that these
 * figures are that person's answers, and the reader may still score. What several people's answers come to is nobody's own.
 */
export function findHiddenFigures(scorersOf: Readonly<Record<string, { readonly scorers: number }>>, { mayScore, own }: Reader): ReadonlySet<string> {
  if (!mayScore) return new Set();
  return new Set(Object.entries(scorersOf).flatMap(([projectId, { scorers }]) => (scorers === 1 && !own.has(projectId) ? [projectId] : [])));
}
