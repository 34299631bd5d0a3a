import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnEntry, PersonTimer } from '@/lib/domain/time/own-work';
import { lockWeek, logTimeWithin } from '@/lib/features/time/mutations';
import { readChoices, readOwnEntries, readTimer } from '@/lib/features/timer/data';
import { changeTimer, discardTimer, pauseTimer, resumeTimer, startTimer, stopTimer } from '@/lib/features/timer/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import { makeWorkspace, type TestWorkspace } from '@/tests/support/builders';

let workspace: TestWorkspace;
let caller: Caller;
let projectId: string;
let activityId: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  caller = workspace.callers.member;
  projectId = await recordChanges(caller, { action: 'add a project' }, (record) => record.create('Project', { name: 'Customs' }));
  activityId = (await readChoices(caller)).activities.find(({ name }) => name === 'Training and tuning')?.id ?? '';
});
afterEach(() => vi.useRealTimers());

const about = () => ({ projectId, activityId, experimentId: null, note: 'Chapter notes' });
const start = (by: Caller = caller) => startTimer(by, { ...about(), timeZone: 'Europe/Berlin' });
const stop = (timerId: string, at: string = new Date().toISOString(), correction: { workDate: string; seconds: number } | null = null) => stopTimer(caller, { timerId, at, timeZone: 'Europe/Berlin', correction }, logTimeWithin);
const read = async (): Promise<PersonTimer | null> => (await readTimer(caller)).timer;
const readEntries = async (): Promise<OwnEntry[]> => (await readOwnEntries(caller, '2000-01-01', '2100-01-01')).entries;
/** The clock of the server alone: the database's pool needs its own timers. */
const setClock = (iso: string): unknown => vi.useFakeTimers({ now: Date.parse(iso), toFake: ['Date'] });

describe('a timer', () => {
  it('is one for each person, also where several devices start it at once', async () => {
    const started = await Promise.allSettled(Array.from({ length: 6 }, () => start()));
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of started) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict', message: 'A timer is there already, for Training and tuning on Customs. Stop it first.' });
    await start(workspace.callers.admin);
    expect(await read()).toMatchObject({ note: 'Chapter notes', project: { name: 'Customs' }, state: { pausedAt: null, pauses: [] } });
  });

  it('pauses, goes on, changes what it counts for, and is logged', async () => {
    setClock('2026-11-20T09:00:00Z');
    const { id } = await start();
    setClock('2026-11-20T09:30:00Z');
    await pauseTimer(caller, id);
    setClock('2026-11-20T10:00:00Z');
    await resumeTimer(caller, id);
    await changeTimer(caller, { ...about(), timerId: id, projectId: null, note: 'Weekly review' });
    setClock('2026-11-20T10:15:00Z');
    expect(await stop(id)).toMatchObject({ seconds: 2700 });
    expect(await read()).toBeNull();
    expect(await readEntries()).toMatchObject([{ workDate: '2026-11-20', startedAt: '2026-11-20T09:00:00.000Z', endedAt: '2026-11-20T10:15:00.000Z', seconds: 2700, note: 'Weekly review', project: null, source: 'timer' }]);
    expect((await readTimer(caller)).last).toEqual({ projectId: null, activityId });
  });

  it('that crosses midnight makes an entry for each day, and undo brings it back', async () => {
    setClock('2026-11-20T21:30:00Z');
    const { id } = await start();
    setClock('2026-11-21T00:15:00Z');
    const { groupId } = await stop(id);
    expect((await readEntries()).map(({ workDate, seconds }) => [workDate, seconds])).toEqual([['2026-11-20', 5400], ['2026-11-21', 4500]]);
    await undoChanges(caller, groupId);
    expect(await readEntries()).toEqual([]);
    expect(await read()).toMatchObject({ id, state: { startedAt: Date.parse('2026-11-20T21:30:00Z') } });
  });

  it('stopped twice, or by two devices, is logged once', async () => {
    setClock('2026-11-20T09:00:00Z');
    const { id } = await start();
    setClock('2026-11-20T10:00:00Z');
    const both = await Promise.all([stop(id), stop(id)]);
    expect(both.map(({ seconds }) => seconds)).toEqual([3600, 3600]);
    expect(both[0].groupId).toBe(both[1].groupId);
    expect(await readEntries()).toHaveLength(1);
  });

  it('takes the time at which a device without a network stopped it, within its bounds', async () => {
    setClock('2026-11-20T09:00:00Z');
    const { id } = await start();
    setClock('2026-11-20T15:00:00Z');
    await stop(id, '2026-11-20T09:40:00Z');
    const second = await start();
    setClock('2026-11-20T15:10:00Z');
    await stop(second.id, '2031-01-01T00:00:00Z');
    expect((await readEntries()).map(({ seconds }) => seconds)).toEqual([2400, 600]);
  });

  it('that was forgotten asks what is right', async () => {
    setClock('2026-11-18T09:00:00Z');
    const { id } = await start();
    setClock('2026-11-20T09:00:00Z');
    await expect(stop(id)).rejects.toMatchObject({ code: 'conflict', message: 'The timer has run for 48:00, and one entry holds at most 24 hours. Say what is right.' });
    expect(await read()).toMatchObject({ id });
    await stop(id, undefined, { workDate: '2026-11-18', seconds: 9000 });
    expect(await readEntries()).toMatchObject([{ workDate: '2026-11-18', seconds: 9000, startedAt: null }]);
    expect(await stop(id)).toMatchObject({ seconds: 9000 });
  });

  it('in a locked week goes on, and nothing is half written', async () => {
    setClock('2026-11-22T22:00:00Z');
    const { id } = await start();
    await lockWeek(workspace.callers.admin, { week: '2026-11-16' });
    setClock('2026-11-23T00:00:00Z');
    await expect(stop(id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await readEntries()).toEqual([]);
    expect(await read()).toMatchObject({ id });
  });

  it('can be discarded, and that taken back', async () => {
    const { id } = await start();
    const { groupId } = await discardTimer(caller, id);
    expect(await read()).toBeNull();
    await expect(stop(id)).rejects.toMatchObject({ code: 'not-found' });
    await undoChanges(caller, groupId);
    expect(await read()).toMatchObject({ id });
  });

  it('is nobody else’s, and works on what there is', async () => {
    const { id } = await start();
    await expect(pauseTimer(workspace.callers.owner, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeTimer(caller, { ...about(), timerId: id, projectId: randomUUID() })).rejects.toMatchObject({ fields: [{ path: 'projectId' }] });
    await expect(changeTimer(caller, { ...about(), timerId: id, experimentId: randomUUID() })).rejects.toMatchObject({ fields: [{ path: 'experimentId' }] });
    const other = (await makeWorkspace()).callers.owner;
    await expect(startTimer(other, { ...about(), timeZone: 'UTC' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
