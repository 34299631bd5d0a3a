import 'server-only';
import type { WorkspaceTransaction } from '../db/workspace-transaction';

type Row = Readonly<Record<string, unknown>>;
type Change = { readonly subject: string; readonly before: Row | null; readonly after: Row | null };

/** Changes of these alter no computed result. */
const uncounted: ReadonlySet<string> = new Set(['Comment', 'SavedView', 'ProjectPin', 'ImportMapping', 'TimeEntry', 'Timer', 'WeekLock', 'TrackerConnection', 'Scenario', 'DecisionSnapshot', 'SnapshotProject']);

/** What each person has arranged for themselves, or shares: it is shown beside the results. */
const arranged: ReadonlySet<string> = new Set(['SavedView', 'ProjectPin']);

/** Which count of the workspace these changes raise, so that what was remembered under it is not used again. */
export async function findCount(tx: WorkspaceTransaction, changes: readonly Change[]): Promise<'revision' | 'arrangement' | null> {
  if (await changesResults(tx, changes)) return 'revision';
  return changes.some(({ subject }) => arranged.has(subject)) ? 'arrangement' : null;
}

/** Whether computed results may differ after these changes: answers that are not submitted yet alter none. */
async function changesResults(tx: WorkspaceTransaction, changes: readonly Change[]): Promise<boolean> {
  const counted = changes.filter(({ subject }) => !uncounted.has(subject));
  if (counted.some((change) => change.subject !== 'ScoreAnswer' && !isUnsubmittedSheet(change))) return true;
  const sheetIds = [...new Set(counted.flatMap(({ subject, before, after }) => (subject === 'ScoreAnswer' ? [String((after ?? before)?.['sheetId'])] : [])))];
  if (sheetIds.length === 0) return false;
  // The lock lets nobody submit a sheet between this look and the commit.
  const sheets = await tx.$queryRaw<{ submitted_at: Date | null }[]>`select submitted_at from score_sheet where id = any(${sheetIds}::uuid[]) order by id for share`;
  return sheets.some(({ submitted_at }) => submitted_at !== null);
}

function isUnsubmittedSheet({ subject, before, after }: Change): boolean {
  return subject === 'ScoreSheet' && [before, after].every((row) => row === null || row['submittedAt'] === null);
}
