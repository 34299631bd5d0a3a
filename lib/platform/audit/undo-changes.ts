import 'server-only';
import { isUndoable } from '@/lib/domain/access/undo-rules';
import { groupBy } from '@/lib/domain/shared/group-by';
import type { Caller } from '../auth/caller';
import { AppError } from '../app-error';
import { Prisma } from '../db/generated/client';
import { findRows, recordChanges, type ChangeRecorder, type Model } from './change-recorder';
import { inTurns } from './in-turns';

type Row = Record<string, unknown>;
type Event = { readonly id: string; readonly subject: string; readonly subjectId: string; readonly subjectName: string; readonly before: Row | null; readonly after: Row | null };

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
    const group = await describeGroup(record, groupId);
    if (group.changes === 0) throw new AppError('not-found', 'There is no such change to take back.');
    if (!group.subjects.every(isUndoable)) throw new AppError('conflict', 'Changes of people, invitations, tokens and the workspace itself are taken back in Settings.');
    await refuseChangedCreations(record, groupId, group);
    // Some at a time, so that an import is never in memory as a whole: it is long enough to hold everybody up while it is cleared.
    for await (const events of readEvents(record, groupId)) for (const run of findRuns(events.filter(({ subject }) => !learned.has(subject)))) await takeBack(record, run);
    return { groupId: record.groupId, changes: group.changes };
  });
}

type Group = { readonly changes: number; readonly subjects: readonly string[]; readonly newest: string };

async function describeGroup(record: ChangeRecorder, groupId: string): Promise<Group> {
  const kinds = await record.tx.auditEvent.groupBy({ by: ['subject'], where: { groupId }, _count: { _all: true } });
  const newest = await record.tx.auditEvent.findFirst({ where: { groupId }, orderBy: { id: 'desc' }, select: { id: true } });
  return { changes: kinds.reduce((sum, { _count }) => sum + _count._all, 0), subjects: kinds.map(({ subject }) => subject), newest: newest?.id ?? '' };
}

/** So few, and so few bytes as they are kept, that to take their JSON apart lets others wait for some milliseconds. */
const PAGE = 300;
const PAGE_BYTES = 250_000;

/**
 * The changes of a group, newest first. The database cuts their ids into pages, since each page is then found by its keys: a
 * group may lie scattered among others, and looking for the next page from the last id would go through all of it each time.
 */
async function* readEvents(record: ChangeRecorder, groupId: string): AsyncGenerator<Event[]> {
  const pages = await record.tx.$queryRaw<{ ids: string }[]>`
    select string_agg(id::text, ' ' order by id desc) as ids
    from (select id, (row_number() over newest - 1) / ${PAGE}::int as nth, (sum(coalesce(pg_column_size(before), 0) + coalesce(pg_column_size(after), 0)) over newest) / ${PAGE_BYTES}::int as bytes
      from audit_event where workspace_id = current_workspace_id() and group_id = ${groupId}::uuid window newest as (order by id desc)) as event
    group by nth, bytes order by nth, bytes`;
  for await (const [page] of inTurns(pages, 1)) {
    const where = { id: { in: page?.ids.split(' ') ?? [] } };
    yield (await record.tx.auditEvent.findMany({ where, orderBy: { id: 'desc' }, select: { id: true, subject: true, subjectId: true, subjectName: true, before: true, after: true } })) as Event[];
  }
}

/** What was learned on the way stays: how the columns of a file are read is no less true when its import is taken back. */
const learned = new Set(['ImportMapping']);

/**
 * A row that was made goes only as it was left. An import is different: it goes as one, with what was changed of its rows
 * since, and is brought back with that.
 */
async function refuseChangedCreations(record: ChangeRecorder, groupId: string, { subjects, newest }: Group): Promise<void> {
  if (subjects.includes('ImportBatch')) return;
  const made = await record.tx.auditEvent.findMany({ where: { groupId, before: { equals: Prisma.AnyNull }, subject: { notIn: [...learned] } }, select: { subject: true, subjectId: true, subjectName: true } });
  for await (const some of inTurns(made, PAGE)) {
    const leftAs = await readLeftAs(record, some, newest);
    for (const alike of groupBy(some.filter(({ subjectId }) => leftAs.has(subjectId)), ({ subject }) => subject).values()) {
      const now = await findRows(record.tx, alike[0]?.subject as Model, alike.map(({ subjectId }) => subjectId));
      for (const event of alike) {
        const [row, left] = [now.get(event.subjectId), leftAs.get(event.subjectId)];
        if (row && left && changedKeys(row, left).some((key) => !incidental.has(key))) throw lost(event);
      }
    }
  }
}

type Named = Pick<Event, 'subject' | 'subjectId' | 'subjectName'>;

/**
 * Rows of a group as it left them, where they were changed since. The first later event tells, not the group's own: that may
 * lack the database's defaults.
 */
async function readLeftAs(record: ChangeRecorder, made: readonly Named[], newest: string): Promise<Map<string, Row>> {
  const subjects = [...new Set(made.map(({ subject }) => subject))];
  const later = await record.tx.$queryRaw<{ id: string; before: Row | null }[]>`
    select distinct on (e.subject_id) e.subject_id::text as id, e.before from audit_event e
    where e.workspace_id = current_workspace_id() and e.subject = any(${subjects}) and e.subject_id = any(${made.map(({ subjectId }) => subjectId)}::uuid[]) and e.id > ${newest}::uuid
    order by e.subject_id, e.id`;
  return new Map(later.flatMap(({ id, before }) => (before === null ? [] : [[id, before] as const])));
}

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
  const ids = run.map(({ subjectId }) => subjectId);
  if (first.before === null) return takeBackCreation(record, model, ids);
  const now = await findRows(record.tx, model, ids);
  if (first.after === null) {
    const existing = run.find(({ subjectId }) => now.has(subjectId));
    if (existing) throw lost(existing);
    return record.insertMany(model, run.map(({ before }) => withoutWorkspace(before ?? {})) as never);
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
    await record.updateMany('Project', (await findExisting(record, model, ids)).map((id) => ({ id, data: { deletedAt } })));
  } else if (model === 'ImportBatch') {
    const undoneAt = new Date();
    await record.updateMany('ImportBatch', (await findExisting(record, model, ids)).map((id) => ({ id, data: { status: 'undone', undoneAt } })));
  } else if (model === 'Person') {
    const used = await findUsedPeople(record, ids);
    await record.updateMany('Person', used.map((id) => ({ id, data: { isActive: false } })));
    await record.removeMany('Person', ids.filter((id) => !used.includes(id)));
  } else await record.removeMany(model, ids);
}

async function findExisting(record: ChangeRecorder, model: Model, ids: readonly string[]): Promise<string[]> {
  const now = await findRows(record.tx, model, ids);
  return ids.filter((id) => now.has(id));
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

/** What nobody changes about a row itself: where it stands when others are moved, and what a connection notes of each fetch. */
const incidental = new Set(['sort', 'fetchedUntil', 'lastFetchedAt', 'lastError']);

function changedKeys(before: Row, after: Row): string[] {
  return Object.keys(after).filter((key) => !bookkeeping.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function withoutWorkspace(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'workspaceId'));
}

function lost(event: Named): AppError {
  return new AppError('conflict', `${event.subjectName || event.subject} was changed again since; undo the later change first.`);
}
