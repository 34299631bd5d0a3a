/** The columns of a row, by name. */
export type ChangedRow = Readonly<Record<string, unknown>>;

/** A single change of a row; null before it was there and after it was removed. */
export type ChangeDetail = { readonly subject: string; readonly name: string; readonly before: ChangedRow | null; readonly after: ChangedRow | null };

/** Changes that were made together. */
export type ChangeGroup = {
  readonly groupId: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly changes: number;
  readonly isUndo: boolean;
  readonly isUndone: boolean;
  /** Each single change, where there are few. */
  readonly details: readonly ChangeDetail[];
};

/** Groups of changes on a page of the log. */
export const HISTORY_PAGE = 50;
