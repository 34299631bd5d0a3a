import 'server-only';
import { randomUUID } from 'node:crypto';
import { may } from '@/lib/domain/access/permissions';
import { dropUndefined } from '@/lib/domain/shared/drop-undefined';
import { groupBy } from '@/lib/domain/shared/group-by';
import { addDays } from '@/lib/domain/time/calendar-day';
import { copyWeek } from '@/lib/domain/time/copy-week';
import { formatClock } from '@/lib/domain/time/duration';
import { weekOf } from '@/lib/domain/time/iso-week';
import { changesTimes, mergeTimes } from '@/lib/domain/time/merge-times';
import { planCell } from '@/lib/domain/time/plan-cell';
import { planTimeEntries, type PlannedEntry, type StatedWork } from '@/lib/domain/time/plan-time-entries';
import type { Stage } from '@/lib/domain/shared/stage';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { Prisma } from '@/lib/platform/db/generated/client';
import { queryDirectly } from '@/lib/platform/db/direct-query';
import { explainDatabaseError, toDatabaseError } from '@/lib/platform/db/explain-database-error';
import { gather } from '@/lib/platform/db/gather';
import { createOrderedId } from '@/lib/platform/db/ordered-id';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { findEntries, findEntry, toDate, type TimeEntry } from './data';
import type { SheetCell, TimeEntryChange, WorkToLog } from './schema';

export type LoggedTime = {
  /** One, or one for each day where the work crossed midnight. */
  readonly entries: readonly TimeEntry[];
  readonly groupId: string;
  /** Whether the same was sent before; then nothing was stored. */
  readonly isRepeat: boolean;
};

type How = { readonly source?: 'typed' | 'timer'; readonly action?: string };
/** A piece of work as `log_works` takes it; its entries as the audit trail keeps them. */
type SentWork = { readonly workspaceId: string; readonly actorId: string; readonly actorName: string; readonly action: string; readonly groupId: string; readonly personId: string; readonly entries: readonly object[] };
type Stored = { readonly entry_id: string; readonly entry_stage: Stage | null; readonly is_repeat: boolean };

/**
 * Logs work, in one statement with what others log meanwhile: what a device sends twice is stored once, a day holds at
 * most 24 hours, locked weeks stay.
 *
 * @throws AppError `invalid` naming the field, `conflict` for a locked week or a key that was used for other work, `forbidden`
 */
export async function logTime(caller: Caller, work: WorkToLog, how: How = {}): Promise<LoggedTime> {
  const groupId = randomUUID();
  const { entries, sent } = prepare(caller, work, how, groupId);
  const stored = await storeWithOthers(sent);
  if (!stored.some(({ is_repeat }) => is_repeat)) return { entries: withStages(entries, stored), groupId, isRepeat: false };
  return readWorkspace(caller.workspaceId, (tx) => findRepeated(tx, stored));
}

/** The same as a part of a larger change, such as stopping a timer: all of it happens, or nothing. */
export async function logTimeWithin(record: ChangeRecorder, caller: Caller, work: WorkToLog, how: How = {}): Promise<LoggedTime> {
  const { entries, sent } = prepare(caller, work, how, record.groupId);
  const stored = await record.tx.$queryRaw<Stored[]>(callLogWorks(sent));
  if (stored.some(({ is_repeat }) => is_repeat)) return findRepeated(record.tx, stored);
  return { entries: withStages(entries, stored), groupId: record.groupId, isRepeat: false };
}

/**
 * Changes the named fields of an entry. Another project brings the stage that it stands at now; times that cross midnight
 * make another entry for the next day.
 *
 * @throws AppError `invalid`, `not-found`, `forbidden` for the entry of somebody else, `conflict` for a locked week
 */
export async function updateTimeEntry(caller: Caller, { id, ...change }: TimeEntryChange): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'change a time entry' }, async (record) => {
    const { tx } = record;
    const entry = await openEntry(tx, caller, id);
    const [first, ...others] = changesTimes(change) ? plan(mergeTimes(entry, change)) : [];
    const { workDate: _day, startedAt: _start, endedAt: _end, seconds: _length, ...about } = dropUndefined(change);
    const stage = about.projectId === undefined || about.projectId === entry.projectId ? {} : { stage: await findStage(tx, about.projectId) };
    await record.update('TimeEntry', id, { ...about, ...stage, ...(first ? toTimes(first) : {}) });
    for (const part of others) await logTimeWithin(record, caller, continueWork({ ...entry, ...about }, part));
    await refuseLongDays(tx, entry.personId, [first?.workDate ?? entry.workDate]);
    return { groupId: record.groupId };
  });
}

export async function removeTimeEntry(caller: Caller, { id }: { readonly id: string }): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'remove a time entry' }, async (record) => {
    await openEntry(record.tx, caller, id);
    await record.remove('TimeEntry', id);
    return { groupId: record.groupId };
  });
}

/**
 * Makes a cell of the sheet hold so many seconds by adding or changing typed entries. What a timer or an import measured
 * stays as it is, so a cell can't go below that.
 *
 * @throws AppError `conflict` where the cell holds something else than was seen, or less than was measured is asked for
 */
export async function setSheetCell(caller: Caller, { personId = caller.personId, projectId, activityId, workDate, seconds, seen }: SheetCell): Promise<{ readonly groupId: string }> {
  refuseOthers(caller, personId);
  return recordChanges(caller, { action: 'fill in the week sheet' }, async (record) => {
    await lockPerson(record.tx, personId);
    const entries = await findEntries(record.tx, { personId, projectId, activityId, workDate: toDate(workDate) });
    const held = entries.reduce((sum, entry) => sum + entry.seconds, 0);
    if (held !== seen) throw new AppError('conflict', `This cell holds ${formatClock(held)} by now, not ${formatClock(seen)}. Look again, then type.`);
    const cell = planCell(entries, seconds);
    if (!cell.ok) throw new AppError('conflict', cell.reason);
    if (cell.value.add > 0) await logTimeWithin(record, caller, emptyWork({ personId, projectId, activityId, workDate, seconds: cell.value.add }));
    for (const { entry, seconds: left } of cell.value.change) await record.update('TimeEntry', entry.id, { seconds: left, ...(entry.startedAt === null ? {} : { endedAt: new Date(Date.parse(entry.startedAt) + left * 1000) }) });
    await record.removeMany('TimeEntry', cell.value.remove.map(({ id }) => id));
    await refuseLongDays(record.tx, personId, [workDate]);
    return { groupId: record.groupId };
  });
}

/** Fills the empty cells of a week with what the week before held; what is there stays. */
export async function copyLastWeek(caller: Caller, { week, personId = caller.personId }: { readonly week: string; readonly personId?: string | undefined }): Promise<{ readonly groupId: string; readonly cells: number; readonly seconds: number }> {
  refuseOthers(caller, personId);
  const monday = weekOf(week);
  return recordChanges(caller, { action: 'copy last week' }, async (record) => {
    await lockPerson(record.tx, personId);
    const within = (from: string) => ({ gte: toDate(from), lt: toDate(addDays(from, 7)) });
    const usable = { personId, activity: { isActive: true }, OR: [{ projectId: null }, { project: { deletedAt: null } }] };
    const last = await findEntries(record.tx, { ...usable, workDate: within(addDays(monday, -7)) });
    const present = await findEntries(record.tx, { personId, workDate: within(monday) });
    const works = copyWeek(last, present).map((cell) => emptyWork({ personId, ...cell }));
    if (works.length > 0) await storeTogether(record, caller, works);
    return { groupId: record.groupId, cells: works.length, seconds: works.reduce((sum, work) => sum + work.seconds, 0) };
  });
}

/** Locks a week for everybody: the database takes no change of its hours through any door. */
export async function lockWeek(caller: Caller, { week }: { readonly week: string }): Promise<{ readonly groupId: string }> {
  const weekStart = toDate(weekOf(week));
  return recordChanges(caller, { action: 'lock a week' }, async (record) => {
    if (await record.tx.weekLock.findFirst({ where: { weekStart }, select: { id: true } })) throw new AppError('conflict', 'This week is locked already.');
    await record.create('WeekLock', { weekStart, lockedById: caller.personId });
    return { groupId: record.groupId };
  });
}

export async function unlockWeek(caller: Caller, { week }: { readonly week: string }): Promise<{ readonly groupId: string }> {
  const weekStart = toDate(weekOf(week));
  return recordChanges(caller, { action: 'unlock a week' }, async (record) => {
    const lock = await record.tx.weekLock.findFirst({ where: { weekStart }, select: { id: true } });
    if (!lock) throw new AppError('conflict', 'This week is not locked.');
    await record.remove('WeekLock', lock.id);
    return { groupId: record.groupId };
  });
}

/** The entries of a piece of work, and what is sent to store them. */
function prepare(caller: Caller, work: WorkToLog, { source = 'typed', action = 'log time' }: How, groupId: string): { readonly entries: readonly TimeEntry[]; readonly sent: SentWork } {
  const personId = work.personId ?? caller.personId;
  refuseOthers(caller, personId);
  const entries = plan(work).map((part, index) => makeEntry(work, part, { personId, source, index }));
  return { entries, sent: toSent(caller, personId, action, groupId, entries) };
}

function toSent(caller: Caller, personId: string, action: string, groupId: string, entries: readonly TimeEntry[]): SentWork {
  // By the names of the application, with instants and days as JSON has them.
  const rows = entries.map((entry) => ({ ...entry, workspaceId: caller.workspaceId, workDate: `${entry.workDate}T00:00:00.000Z`, naturalKey: null, importBatchId: null, eventId: createOrderedId() }));
  return { workspaceId: caller.workspaceId, actorId: caller.personId, actorName: caller.name, action, groupId, personId, entries: rows };
}

function callLogWorks({ workspaceId, ...work }: SentWork): Prisma.Sql {
  return Prisma.sql`select entry_id, entry_stage, is_repeat from log_works(${workspaceId}::uuid, ${JSON.stringify([work])}::jsonb)`;
}

/** Together with the works that came while the statement before was under way; one that has to wait for a lock waits alone. */
async function storeWithOthers(sent: SentWork): Promise<readonly Stored[]> {
  const { stored, refusal } = await sendWorks(sent);
  if (!refusal) return stored;
  if (MEETINGS.has(refusal.code)) return queryDirectly<Stored>(callLogWorks(sent));
  throw explainDatabaseError(toDatabaseError(refusal));
}

type Answer = { readonly place: number; readonly stored: readonly Stored[]; readonly refusal: { readonly code: string; readonly message: string; readonly detail: string } | null };

const sendWorks = gather<SentWork, Answer>(async (works) => {
  const byWorkspace = groupBy(works, ({ workspaceId }) => workspaceId);
  const answers = await Promise.all([...byWorkspace].map(async ([workspaceId, own]) => {
    const rows = await queryDirectly<Answer>(Prisma.sql`select * from log_each_work(${workspaceId}::uuid, ${JSON.stringify(own)}::jsonb)`);
    return rows.map((row) => [own[row.place - 1], row] as const);
  }));
  const byWork = new Map(answers.flat());
  return works.map((work) => byWork.get(work) ?? new Error('The database did not answer for this work.'));
});

/** SQLSTATEs of work that met another transaction: a lock not had in time, a deadlock, a serialization failure. */
const MEETINGS: ReadonlySet<string> = new Set(['55P03', '40P01', '40001']);

async function storeTogether(record: ChangeRecorder, caller: Caller, works: readonly WorkToLog[]): Promise<void> {
  const personId = works[0]?.personId ?? caller.personId;
  const entries = works.flatMap((work) => plan(work).map((part, index) => makeEntry(work, part, { personId, source: 'typed', index })));
  await record.tx.$queryRaw(callLogWorks(toSent(caller, personId, 'copy last week', record.groupId, entries)));
}

function makeEntry(work: WorkToLog, part: PlannedEntry, { personId, source, index }: { personId: string; source: 'typed' | 'timer'; index: number }): TimeEntry {
  const { projectId, activityId, experimentId, taskId, note, quantityUnit, changedDecision, clientKey } = work;
  const now = new Date().toISOString();
  return {
    id: createOrderedId(),
    personId,
    projectId,
    activityId,
    experimentId,
    taskId,
    stage: null,
    ...part,
    timeZone: work.timeZone ?? null,
    note,
    quantityUnit: part.quantity === null ? null : quantityUnit,
    source,
    changedDecision,
    // The day after midnight is a part of the same work.
    clientKey: clientKey === undefined ? null : index === 0 ? clientKey : `${clientKey}/${index + 1}`,
    createdAt: now,
    updatedAt: now,
  };
}

function withStages(entries: readonly TimeEntry[], stored: readonly Stored[]): TimeEntry[] {
  const stages = new Map(stored.map(({ entry_id, entry_stage }) => [entry_id, entry_stage]));
  return entries.map((entry) => ({ ...entry, stage: stages.get(entry.id) ?? null }));
}

/** What was stored when it was sent first. */
async function findRepeated(tx: WorkspaceTransaction, stored: readonly Stored[]): Promise<LoggedTime> {
  const ids = stored.map(({ entry_id }) => entry_id);
  const event = await tx.auditEvent.findFirst({ where: { subject: 'TimeEntry', subjectId: { in: ids } }, orderBy: { id: 'asc' }, select: { groupId: true } });
  return { entries: await findEntries(tx, { id: { in: ids } }), groupId: event?.groupId ?? '', isRepeat: true };
}

function plan(work: StatedWork): PlannedEntry[] {
  const planned = planTimeEntries(work);
  if (planned.ok) return planned.value;
  const { path, message } = planned.problem;
  throw new AppError('invalid', `${path}: ${message}.`, [planned.problem]);
}

function refuseOthers(caller: Caller, personId: string): void {
  if (personId === caller.personId || may(caller.role, 'manage')) return;
  throw new AppError('forbidden', 'Only an owner or admin logs or changes the hours of somebody else.', [{ path: 'personId', message: 'is somebody else' }]);
}

async function openEntry(tx: WorkspaceTransaction, caller: Caller, id: string): Promise<TimeEntry> {
  const entry = await findEntry(tx, id);
  if (!entry) throw new AppError('not-found', 'This time entry does not exist any more.');
  refuseOthers(caller, entry.personId);
  await lockPerson(tx, entry.personId);
  return entry;
}

async function findStage(tx: WorkspaceTransaction, projectId: string | null): Promise<Stage | null> {
  if (projectId === null) return null;
  const project = await tx.project.findFirst({ where: { id: projectId, deletedAt: null }, select: { stage: true } });
  if (!project) throw new AppError('invalid', 'projectId: is not of this workspace, or was removed.', [{ path: 'projectId', message: 'is not of this workspace, or was removed' }]);
  return project.stage;
}

function toTimes({ workDate, startedAt, endedAt, seconds, quantity }: PlannedEntry) {
  return { workDate: toDate(workDate), startedAt: startedAt === null ? null : new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt), seconds, quantity };
}

/** The rest of an entry's work, on the next day. */
function continueWork({ personId, projectId, activityId, experimentId, taskId, note, quantityUnit, changedDecision, timeZone }: TimeEntry, { startedAt, endedAt, seconds, quantity }: PlannedEntry): WorkToLog {
  const when = { startedAt: startedAt ?? undefined, endedAt: endedAt ?? undefined, seconds, timeZone: timeZone ?? undefined };
  return { personId, projectId, activityId, experimentId, taskId, note, quantity, quantityUnit, changedDecision, ...when };
}

function emptyWork(work: Pick<WorkToLog, 'personId' | 'projectId' | 'activityId' | 'workDate'> & { readonly seconds: number }): WorkToLog & { seconds: number } {
  return { ...work, experimentId: null, taskId: null, note: '', quantity: null, quantityUnit: null, changedDecision: false };
}

async function lockPerson(tx: WorkspaceTransaction, personId: string): Promise<void> {
  await tx.$queryRaw`select lock_person_time(${personId}::uuid)::text`;
}

async function refuseLongDays(tx: WorkspaceTransaction, personId: string, days: readonly string[]): Promise<void> {
  await tx.$queryRaw`select refuse_long_days(${personId}::uuid, ${days}::date[])::text`;
}
