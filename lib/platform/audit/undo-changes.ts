import 'server-only';
import { isUndoable } from '@/lib/domain/access/undo-rules';
import type { Caller } from '../auth/caller';
import { AppError } from '../app-error';
import { findRows, recordChanges, type ChangeRecorder, type Model } from './change-recorder';

type Row = Record<string, unknown>;
type Event = { readonly subject: string; readonly subjectId: string; readonly subjectName: string; readonly before: Row | null; readonly after: Row | null };

/**
 * Takes back a group of changes, newest first, as a new group: undoing the undo redoes it.
 *
 * @throws AppError `conflict` where a later change would be lost, `not-found` for an unknown or already undone group
 */
export async function undoChanges(caller: Caller, groupId: string): Promise<{ readonly groupId: string; readonly changes: number }> {
  return recordChanges(caller, { action: 'undo', undoesGroupId: groupId, timeoutMs: 120_000 }, async (record) => {
    // Who asks twice at once takes turns, and the second finds it done.
    await record.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${groupId}, 0))::text`;
    if ((await record.tx.auditEvent.count({ where: { undoesGroupId: groupId } })) > 0) throw new AppError('conflict', 'This change was taken back already.');
    const events = await record.tx.auditEvent.findMany({ where: { groupId }, orderBy: { id: 'desc' }, select: { subject: true, subjectId: true, subjectName: true, before: true, after: true } });
    if (events.length === 0) throw new AppError('not-found', 'There is no such change to take back.');
    if (events.some((event) => !isUndoable(event.subject))) throw new AppError('conflict', 'Changes of people, invitations, tokens and the workspace itself are taken back in Settings.');
    for (const run of findRuns((events as Event[]).filter(({ subject }) => !learned.has(subject)))) await takeBack(record, run);
    return { groupId: record.groupId, changes: events.length };
  });
}

/** What was learned on the way stays: how the columns of a file are read is no less true when its import is taken back. */
const learned = new Set(['ImportMapping']);

/** Neighbours that made, changed or removed different rows of one kind are taken back together: an import has thousands. */
function findRuns(events: readonly Event[]): Event[][] {
  const runs: Event[][] = [];
  let ids = new Set<string>();
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0] && isAlike(run[0], event) && !ids.has(event.subjectId)) run.push(event);
    else {
      runs.push([event]);
      ids = new Set();
    }
    ids.add(event.subjectId);
  }
  return runs;
}

function isAlike(a: Event, b: Event): boolean {
  return a.subject === b.subject && (a.before === null) === (b.before === null) && (a.after === null) === (b.after === null);
}

async function takeBack(record: ChangeRecorder, run: readonly Event[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  const model = first.subject as Model;
  const now = await findRows(record.tx, model, run.map(({ subjectId }) => subjectId));
  if (first.before === null) return takeBackCreation(record, model, run.map(({ subjectId }) => subjectId).filter((id) => now.has(id)));
  if (first.after === null) {
    const existing = run.find(({ subjectId }) => now.has(subjectId));
    if (existing) throw lost(existing);
    await record.insertMany(model, run.map(({ before }) => withoutWorkspace(before ?? {})) as never);
    return;
  }
  await record.updateMany(model, run.map((event) => ({ id: event.subjectId, data: findWayBack(event, now.get(event.subjectId)) as never })));
}

/**
 * A row that was made is removed, except for those that are kept and marked: a project, since others may have scored it or
 * logged hours on it meanwhile; a person whom something else refers to by now; and an import, so that it can be seen that
 * there was one.
 */
async function takeBackCreation(record: ChangeRecorder, model: Model, ids: readonly string[]): Promise<void> {
  if (model === 'Project') {
    const deletedAt = new Date();
    await record.updateMany('Project', ids.map((id) => ({ id, data: { deletedAt } })));
  } else if (model === 'ImportBatch') {
    const undoneAt = new Date();
    await record.updateMany('ImportBatch', ids.map((id) => ({ id, data: { status: 'undone', undoneAt } })));
  } else if (model === 'Person') {
    const used = await findUsedPeople(record, ids);
    await record.updateMany('Person', used.map((id) => ({ id, data: { isActive: false } })));
    await record.removeMany('Person', ids.filter((id) => !used.includes(id)));
  } else await record.removeMany(model, ids);
}

/** People whose removal would take along what others have logged, planned or said of them. */
async function findUsedPeople(record: ChangeRecorder, ids: readonly string[]): Promise<string[]> {
  const people = await record.tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, _count: true } });
  return people.filter(({ _count }) => Object.values(_count).some((count) => count > 0)).map(({ id }) => id);
}

/** What the changed fields were, if they still are as they were left. */
function findWayBack(event: Event, now: Readonly<Row> | undefined): Row {
  const { before, after } = event;
  if (!now || !before || !after) throw lost(event);
  const back: Row = {};
  for (const key of changedKeys(before, after)) {
    if (JSON.stringify(now[key]) !== JSON.stringify(after[key])) throw lost(event);
    back[key] = before[key];
  }
  return back;
}

const bookkeeping = new Set(['updatedAt', 'version', 'workspaceId', 'id']);

function changedKeys(before: Row, after: Row): string[] {
  return Object.keys(after).filter((key) => !bookkeeping.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function withoutWorkspace(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'workspaceId'));
}

function lost(event: Event): AppError {
  return new AppError('conflict', `${event.subjectName || event.subject} was changed again since; undo the later change first.`);
}
