import 'server-only';
import { DAY_SECONDS, formatClock } from '@/lib/domain/time/duration';
import type { PersonTimer } from '@/lib/domain/time/own-work';
import { countWorked, isForgotten, pauseTimer as pause, planTimerEntries, resumeTimer as resume, type TimerState } from '@/lib/domain/time/timer';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { findTimer } from './data';
import type { TimerStart, TimerStop } from './schema';

type About = Omit<TimerStart, 'timeZone'>;
type Changed = { readonly groupId: string };

/** What stopping logs, as the feature of time entries takes it. */
export type TimedWork = About & {
  readonly clientKey: string;
  readonly taskId: null;
  readonly quantity: null;
  readonly quantityUnit: null;
  readonly changedDecision: false;
  readonly workDate?: string | undefined;
  readonly seconds: number;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly timeZone?: string | undefined;
};

/** How time is logged within a larger change; handed in by the action. */
export type LogWithin = (record: ChangeRecorder, caller: Caller, work: TimedWork, how: { readonly source: 'timer' }) => Promise<{ readonly groupId: string }>;

export type StoppedTimer = Changed & { readonly seconds: number };

/** @throws AppError `conflict` where one runs already: a person works on one thing at a time */
export async function startTimer(caller: Caller, { timeZone, ...about }: TimerStart): Promise<{ readonly id: string } & Changed> {
  return recordChanges(caller, { action: 'start the timer' }, async (record) => {
    await lockPerson(record, caller);
    const running = await findTimer(record.tx, { personId: caller.personId });
    if (running) throw new AppError('conflict', `A timer is there already, for ${describe(running)}. Stop it first.`);
    await checkWork(record, about);
    const id = await record.create('Timer', { ...about, timeZone, personId: caller.personId, startedAt: new Date() });
    return { id, groupId: record.groupId };
  });
}

export async function pauseTimer(caller: Caller, timerId: string): Promise<Changed> {
  return turn(caller, timerId, 'pause the timer', pause);
}

export async function resumeTimer(caller: Caller, timerId: string): Promise<Changed> {
  return turn(caller, timerId, 'resume the timer', resume);
}

async function turn(caller: Caller, timerId: string, action: string, step: (timer: TimerState, now: number) => TimerState): Promise<Changed> {
  return recordChanges(caller, { action }, async (record) => {
    await lockPerson(record, caller);
    const { state } = await openTimer(record, caller, timerId);
    const { pausedAt, pauses } = step(state, Date.now());
    await record.update('Timer', timerId, { pausedAt: pausedAt === null ? null : new Date(pausedAt), pauses: [...pauses] });
    return { groupId: record.groupId };
  });
}

/** What it counts for may change while it runs. */
export async function changeTimer(caller: Caller, { timerId, ...about }: About & { readonly timerId: string }): Promise<Changed> {
  return recordChanges(caller, { action: 'change the timer' }, async (record) => {
    await lockPerson(record, caller);
    await openTimer(record, caller, timerId);
    await checkWork(record, about);
    await record.update('Timer', timerId, about);
    return { groupId: record.groupId };
  });
}

/** Ends it without logging anything. */
export async function discardTimer(caller: Caller, timerId: string): Promise<Changed> {
  return recordChanges(caller, { action: 'discard the timer' }, async (record) => {
    await lockPerson(record, caller);
    await openTimer(record, caller, timerId);
    await record.remove('Timer', timerId);
    return { groupId: record.groupId };
  });
}

/**
 * Stops the timer and logs what was worked, an entry for each day, in one change: undo brings the timer back. Said again, as
 * devices do when an answer was lost, it logs nothing more.
 *
 * @throws AppError `conflict` where it ran longer than a day and nobody said what is right; `not-found` where it was discarded
 */
export async function stopTimer(caller: Caller, stop: TimerStop, logWithin: LogWithin): Promise<StoppedTimer> {
  return recordChanges(caller, { action: 'stop the timer' }, async (record) => {
    await lockPerson(record, caller);
    const timer = await findTimer(record.tx, { personId: caller.personId, id: stop.timerId });
    if (!timer) return findStopped(record, stop.timerId);
    const works = planWork(timer, stop);
    let groupId = record.groupId;
    for (const work of works) ({ groupId } = await logWithin(record, caller, work, { source: 'timer' }));
    await record.remove('Timer', timer.id);
    return { groupId, seconds: works.reduce((sum, { seconds }) => sum + seconds, 0) };
  });
}

function planWork(timer: PersonTimer, { at, timeZone, correction }: TimerStop): TimedWork[] {
  const about = { projectId: timer.project?.id ?? null, activityId: timer.activity.id, experimentId: timer.experiment?.id ?? null, note: timer.note, taskId: null, quantity: null, quantityUnit: null, changedDecision: false } as const;
  if (correction) return [{ ...about, clientKey: timer.id, ...correction }];
  // A device's clock may be wrong; the server's bounds hold.
  const now = Math.max(timer.state.startedAt, Math.min(Date.parse(at), Date.now()));
  if (isForgotten(timer.state, now)) throw new AppError('conflict', `The timer has run for ${formatClock(countWorked(timer.state, now))}, and one entry holds at most ${DAY_SECONDS / 3600} hours. Say what is right.`, [{ path: 'correction', message: 'is needed' }]);
  const toIso = (time: number): string => new Date(time).toISOString();
  return planTimerEntries(timer.state, now, timeZone)
    .filter(({ seconds }) => seconds > 0)
    .map(({ workDate: _day, startedAt, endedAt, seconds }, index) => ({ ...about, clientKey: index === 0 ? timer.id : `${timer.id}/day ${index + 1}`, startedAt: toIso(startedAt), endedAt: toIso(endedAt), seconds, timeZone }));
}

/** What was logged when it was stopped first. */
async function findStopped({ tx }: ChangeRecorder, timerId: string): Promise<StoppedTimer> {
  const entries = await tx.timeEntry.findMany({ where: { OR: [{ clientKey: timerId }, { clientKey: { startsWith: `${timerId}/` } }] }, select: { id: true, seconds: true } });
  const [first] = entries;
  if (!first) throw new AppError('not-found', 'This timer does not exist any more; it was discarded, or stopped at once.');
  const event = await tx.auditEvent.findFirst({ where: { subject: 'TimeEntry', subjectId: first.id }, orderBy: { id: 'asc' }, select: { groupId: true } });
  return { groupId: event?.groupId ?? '', seconds: entries.reduce((sum, { seconds }) => sum + seconds, 0) };
}

async function openTimer({ tx }: ChangeRecorder, { personId }: Caller, id: string): Promise<PersonTimer> {
  const timer = await findTimer(tx, { personId, id });
  if (!timer) throw new AppError('not-found', 'This timer does not exist any more; it was stopped elsewhere.');
  return timer;
}

/** Only what exists in the workspace; an experiment belongs to its project. */
async function checkWork({ tx }: ChangeRecorder, { projectId, activityId, experimentId }: About): Promise<void> {
  if (!(await tx.activity.findFirst({ where: { id: activityId, isActive: true }, select: { id: true } }))) throw refuse('activityId', 'is not used any more');
  if (projectId !== null && !(await tx.project.findFirst({ where: { id: projectId, deletedAt: null }, select: { id: true } }))) throw refuse('projectId', 'does not exist any more');
  if (experimentId === null) return;
  const isOwn = projectId !== null && (await tx.experiment.count({ where: { id: experimentId, projectId } })) > 0;
  if (!isOwn) throw refuse('experimentId', 'is not of this project');
}

function refuse(path: string, message: string): AppError {
  return new AppError('invalid', `${path}: ${message}`, [{ path, message }]);
}

function describe({ activity, project }: PersonTimer): string {
  return project ? `${activity.name} on ${project.name}` : activity.name;
}

/** Two devices at once: the second waits for the first. */
async function lockPerson({ tx }: ChangeRecorder, { personId }: Caller): Promise<void> {
  await tx.$queryRaw`select lock_person_time(${personId}::uuid)::text`;
}
