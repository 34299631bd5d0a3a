import 'server-only';
import type { WorkspaceTransaction } from '../db/workspace-transaction';

type Row = Readonly<Record<string, unknown>>;
type Change = { readonly subject: string; readonly before: Row | null; readonly after: Row | null };

/** Changes of these alter no computed result. */
const uncounted: ReadonlySet<string> = new Set(['Comment', 'SavedView', 'ProjectPin', 'ImportMapping', 'TimeEntry', 'Timer', 'WeekLock', 'TrackerConnection', 'Scenario', 'DecisionSnapshot', 'SnapshotProject']);

/** What each person has arranged for themselves, or shares: it is shown beside the results. */
const arranged: ReadonlySet<string> = new Set(['SavedView', 'ProjectPin']);

/** Which count of the workspace some changes raise, so that what was remembered under it is not used again. */
export type ChangeCount<Subject extends string> = {
  readonly see: (change: Change & { readonly subject: Subject }) => void;
  readonly find: (tx: WorkspaceTransaction) => Promise<'revision' | 'arrangement' | null>;
  /** How many rows of each kind. */
  readonly changed: () => { readonly subject: Subject; readonly changes: number }[];
};

/** Sees each change as it comes, and keeps of them no more than it has to. */
export function countChanges<Subject extends string>(): ChangeCount<Subject> {
  const changes = new Map<Subject, number>();
  let isRevised = false;
  let isArranged = false;
  const sheetIds = new Set<string>();
  return {
    see: (change) => {
      const { subject, before, after } = change;
      changes.set(subject, (changes.get(subject) ?? 0) + 1);
      if (arranged.has(subject)) isArranged = true;
      else if (subject === 'ScoreAnswer') sheetIds.add(String((after ?? before)?.['sheetId']));
      else if (!uncounted.has(subject) && !isUnsubmittedSheet(change)) isRevised = true;
    },
    find: async (tx) => {
      if (isRevised || (await someSubmitted(tx, [...sheetIds]))) return 'revision';
      return isArranged ? 'arrangement' : null;
    },
    changed: () => [...changes].map(([subject, count]) => ({ subject, changes: count })),
  };
}

/** Answers that are not submitted yet alter no computed result. */
async function someSubmitted(tx: WorkspaceTransaction, sheetIds: readonly string[]): Promise<boolean> {
  if (sheetIds.length === 0) return false;
  // The lock lets nobody submit a sheet between this look and the commit.
  const sheets = await tx.$queryRaw<{ submitted_at: Date | null }[]>`select submitted_at from score_sheet where id = any(${sheetIds}::uuid[]) order by id for share`;
  return sheets.some(({ submitted_at }) => submitted_at !== null);
}

function isUnsubmittedSheet({ subject, before, after }: Change): boolean {
  return subject === 'ScoreSheet' && [before, after].every((row) => row === null || row['submittedAt'] === null);
}
