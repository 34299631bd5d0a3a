type SavedAnswer = { readonly criterionKey: string; readonly text: string; readonly note: string; readonly source: string };
type Kept<Answer> = { readonly savedAt: string; readonly answer: Answer };

const kept = new Map<string, Map<string, Kept<SavedAnswer>>>();

/** Remembers what this window has saved: going back shows a page as it was read, which may be older. */
export function keepSaved(sheet: string, answers: readonly SavedAnswer[], savedAt: string): void {
  const known = kept.get(sheet) ?? new Map<string, Kept<SavedAnswer>>();
  for (const answer of answers) known.set(answer.criterionKey, { savedAt, answer });
  kept.set(sheet, known);
}

/** What was saved after a page was read, by the server's clock. */
export function savedSince(sheet: string, readAt: string): SavedAnswer[] {
  return [...(kept.get(sheet)?.values() ?? [])].filter(({ savedAt }) => savedAt >= readAt).map(({ answer }) => answer);
}
