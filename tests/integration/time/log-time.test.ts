import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoGroup } from '@/lib/features/history/mutations';
import { findEntries, type TimeEntry } from '@/lib/features/time/data';
import { copyLastWeek, lockWeek, logTime, removeTimeEntry, setSheetCell, unlockWeek, updateTimeEntry } from '@/lib/features/time/mutations';
import { logTimeSchema, type LogTimeInput, type SheetCell } from '@/lib/features/time/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';

let owner: Caller;
let member: Caller;
let other: Caller;
let projectId: string;
let training: string;
let meetings: string;

beforeAll(async () => {
  const { callers } = await makeWorkspace();
  ({ owner, member, productOwner: other } = callers);
  const activities = await readWorkspace(owner.workspaceId, (tx) => tx.activity.findMany({ select: { id: true, key: true } }));
  training = activities.find(({ key }) => key === 'training')?.id ?? '';
  meetings = activities.find(({ key }) => key === 'meetings')?.id ?? '';
});
beforeEach(async () => {
  projectId = await recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage', stage: 'training' }));
});
afterAll(() => getPrisma().$disconnect());

const DAY = '2026-11-17';
const work = (more: Partial<LogTimeInput> = {}) => logTimeSchema.parse({ projectId, activityId: training, workDate: DAY, seconds: 3600, ...more });
const entriesOf = (caller: Caller): Promise<TimeEntry[]> => readWorkspace(caller.workspaceId, (tx) => findEntries(tx, { projectId }));
const weekSum = async (): Promise<number> => {
  const rows = await readWorkspace(owner.workspaceId, (tx) => tx.timeByProjectActivity.findMany({ where: { projectId }, select: { seconds: true } }));
  return rows.reduce((sum, { seconds }) => sum + Number(seconds), 0);
};

describe('logged time', () => {
  it('is stored with the stage of its project, summed, recorded, and taken back by undo', async () => {
    const { entries, groupId, isRepeat } = await logTime(member, work({ note: 'E24', quantity: 210, quantityUnit: 'labels' }));
    expect(isRepeat).toBe(false);
    expect(entries).toMatchObject([{ stage: 'training', workDate: DAY, seconds: 3600, source: 'typed', note: 'E24', quantity: 210 }]);
    expect(await entriesOf(member)).toMatchObject(entries.map(({ updatedAt: _updated, ...rest }) => rest));
    expect(await weekSum()).toBe(3600);
    await undoGroup(member, groupId);
    expect(await entriesOf(member)).toEqual([]);
    expect(await weekSum()).toBe(0);
  });

  it('keeps the stage it was worked in when the project moves on', async () => {
    await logTime(member, work());
    await recordChanges(owner, { action: 'move on' }, (record) => record.update('Project', projectId, { stage: 'evaluation' }));
    await logTime(member, work());
    expect((await entriesOf(member)).map(({ stage }) => stage)).toEqual(['training', 'evaluation']);
  });

  it('is stored once when sent many times at once, and answers with the same entry', async () => {
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => logTime(member, work({ clientKey }))));
    expect(new Set(answers.map(({ entries }) => entries[0]?.id)).size).toBe(1);
    expect(new Set(answers.map(({ groupId }) => groupId)).size).toBe(1);
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await entriesOf(member)).toHaveLength(1);
  });

  it('is not stored again after it was mended, and other work with its key is refused', async () => {
    const clientKey = randomUUID();
    const { entries } = await logTime(member, work({ clientKey }));
    await updateTimeEntry(member, { id: entries[0]?.id ?? '', note: 'mended' });
    expect(await logTime(member, work({ clientKey }))).toMatchObject({ isRepeat: true, entries: [{ note: 'mended' }] });
    await expect(logTime(member, work({ clientKey, seconds: 60 }))).rejects.toMatchObject({ code: 'conflict', fields: [{ path: 'clientKey' }] });
    expect(await entriesOf(member)).toHaveLength(1);
  });

  it('is cut at the midnight of its place, once for all devices', async () => {
    const clientKey = randomUUID();
    const night = work({ clientKey, workDate: undefined, seconds: undefined, startedAt: '2026-11-17T22:30:00Z', endedAt: '2026-11-18T00:15:00Z', timeZone: 'Europe/Berlin', quantity: 21, quantityUnit: 'labels' });
    const { entries } = await logTime(member, night);
    expect(entries.map(({ workDate, seconds, quantity }) => [workDate, seconds, quantity])).toEqual([['2026-11-17', 1800, 6], ['2026-11-18', 4500, 15]]);
    expect((await logTime(member, night)).entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  it.each([
    [{ seconds: 25 * 3600 }, 'seconds', /25:00; one entry holds at most 24 hours/],
    [{ seconds: 0 }, 'seconds', /more than nought/],
    [{ workDate: undefined, seconds: undefined, startedAt: '2026-11-17T10:00:00Z', endedAt: '2026-11-17T09:00:00Z', timeZone: 'UTC' }, 'endedAt', /not after the start/],
    [{ activityId: randomUUID() }, 'activityId', /not of this workspace/],
    [{ projectId: randomUUID() }, 'projectId', /not of this workspace/],
    [{ experimentId: randomUUID() }, 'experimentId', /not of this workspace/],
  ])('as %j is refused, and nothing is kept', async (more, path, words) => {
    await expect(logTime(member, work(more))).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(words), fields: [{ path }] });
    expect(await entriesOf(member)).toEqual([]);
  });

  it('fills a day to 24 hours and no further, also when two devices send at once', async () => {
    const day = '2026-10-06';
    await logTime(other, work({ workDate: day, seconds: 20 * 3600 }));
    const both = await Promise.allSettled([1, 2].map(() => logTime(other, work({ workDate: day, seconds: 3 * 3600 }))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [entry] = await entriesOf(other);
    await expect(updateTimeEntry(other, { id: entry?.id ?? '', seconds: 22 * 3600 })).rejects.toMatchObject({ code: 'invalid', message: '6 Oct 2026 would hold 25:00; a day has at most 24 hours.' });
    expect(await weekSum()).toBe(23 * 3600);
  });

  it('is one’s own, unless an owner or admin logs it', async () => {
    await expect(logTime(member, work({ personId: other.personId }))).rejects.toMatchObject({ code: 'forbidden' });
    const { entries } = await logTime(owner, work({ personId: member.personId }));
    expect(entries[0]?.personId).toBe(member.personId);
    const id = entries[0]?.id ?? '';
    await expect(updateTimeEntry(other, { id, note: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(removeTimeEntry(other, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await removeTimeEntry(member, { id });
    expect(await entriesOf(member)).toEqual([]);
  });

  it('of another workspace can’t be named', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    await expect(logTime(stranger, work())).rejects.toMatchObject({ code: 'invalid' });
    const { entries } = await logTime(member, work());
    await expect(updateTimeEntry(stranger, { id: entries[0]?.id ?? '', seconds: 60 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a change of an entry', () => {
  const nine = { workDate: undefined, seconds: undefined, startedAt: '2026-11-17T09:00:00Z', endedAt: '2026-11-17T10:00:00Z', timeZone: 'UTC' };

  it('moves the end with the length, both with the day, and brings the stage of another project', async () => {
    const { entries } = await logTime(member, work(nine));
    const id = entries[0]?.id ?? '';
    await updateTimeEntry(member, { id, seconds: 5400 });
    await updateTimeEntry(member, { id, workDate: '2026-11-19' });
    expect(await entriesOf(member)).toMatchObject([{ workDate: '2026-11-19', startedAt: '2026-11-19T09:00:00.000Z', endedAt: '2026-11-19T10:30:00.000Z', seconds: 5400 }]);
    const next = await recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Next', stage: 'serving' }));
    const { groupId } = await updateTimeEntry(member, { id, projectId: next });
    projectId = next;
    expect(await entriesOf(member)).toMatchObject([{ stage: 'serving', seconds: 5400, startedAt: '2026-11-19T09:00:00.000Z' }]);
    await undoGroup(member, groupId);
    expect(await entriesOf(member)).toEqual([]);
  });

  it('that crosses midnight makes an entry for the next day', async () => {
    const { entries } = await logTime(member, work(nine));
    await updateTimeEntry(member, { id: entries[0]?.id ?? '', startedAt: '2026-11-17T23:00:00Z', endedAt: '2026-11-18T01:30:00Z' });
    expect((await entriesOf(member)).map(({ workDate, seconds }) => [workDate, seconds])).toEqual([['2026-11-17', 3600], ['2026-11-18', 5400]]);
    expect(await weekSum()).toBe(9000);
  });
});

describe('a cell of the sheet', () => {
  const cell = (seconds: number, seen: number): SheetCell => ({ projectId, activityId: training, workDate: DAY, seconds, seen });

  it('holds what is typed, whatever it is made of, and undo gives back what it was', async () => {
    await setSheetCell(member, cell(5400, 0));
    await setSheetCell(member, cell(7200, 5400));
    expect((await entriesOf(member)).map(({ seconds }) => seconds)).toEqual([7200]);
    await logTime(member, work({ seconds: 1800, note: 'kept' }));
    const { groupId } = await setSheetCell(member, cell(600, 9000));
    expect((await entriesOf(member)).map(({ seconds, note }) => [seconds, note])).toEqual([[600, 'kept']]);
    await undoGroup(member, groupId);
    expect(await weekSum()).toBe(9000);
    await setSheetCell(member, cell(0, 9000));
    expect(await entriesOf(member)).toEqual([]);
  });

  it('never changes what a timer measured', async () => {
    await logTime(member, work({ seconds: 1800 }), { source: 'timer' });
    await setSheetCell(member, cell(3600, 1800));
    expect((await entriesOf(member)).map(({ seconds, source }) => [seconds, source])).toEqual([[1800, 'timer'], [1800, 'typed']]);
    await expect(setSheetCell(member, cell(600, 3600))).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/0:30 of this cell come from a timer/) });
  });

  it('is not overwritten when it holds something else by now', async () => {
    await logTime(member, work());
    await expect(setSheetCell(member, cell(600, 0))).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/holds 1:00 by now, not 0:00/) });
  });
});

describe('last week', () => {
  it('is copied into the empty cells, at once and back', async () => {
    await logTime(member, work({ workDate: '2026-09-07', seconds: 3600 }));
    await logTime(member, work({ workDate: '2026-09-07', seconds: 1800 }));
    await logTime(member, work({ workDate: '2026-09-09', activityId: meetings, seconds: 900 }));
    await logTime(member, work({ workDate: '2026-09-16', activityId: meetings, seconds: 60 }));
    const { groupId, cells, seconds } = await copyLastWeek(member, { week: '2026-09-16' });
    expect({ cells, seconds }).toEqual({ cells: 1, seconds: 5400 });
    expect((await entriesOf(member)).slice(3).map(({ workDate, seconds: length }) => [workDate, length])).toEqual([['2026-09-14', 5400], ['2026-09-16', 60]]);
    await undoGroup(member, groupId);
    expect(await entriesOf(member)).toHaveLength(4);
  });
});

describe('a locked week', () => {
  it('takes no change through any door, says who can unlock it, and opens again', async () => {
    const day = '2026-08-19';
    const { entries, groupId } = await logTime(member, work({ workDate: day }));
    const id = entries[0]?.id ?? '';
    await lockWeek(owner, { week: day });
    const refusal = { code: 'conflict', message: 'Week 34 of 2026 is locked. An owner or admin can unlock it on the page Time.' };
    await expect(logTime(member, work({ workDate: '2026-08-17' }))).rejects.toMatchObject(refusal);
    await expect(updateTimeEntry(member, { id, note: 'x' })).rejects.toMatchObject(refusal);
    await expect(updateTimeEntry(member, { id, workDate: '2026-08-25' })).rejects.toMatchObject(refusal);
    await expect(removeTimeEntry(member, { id })).rejects.toMatchObject(refusal);
    await expect(setSheetCell(owner, { personId: member.personId, projectId, activityId: training, workDate: day, seconds: 60, seen: 3600 })).rejects.toMatchObject(refusal);
    await expect(undoGroup(member, groupId)).rejects.toMatchObject(refusal);
    await expect(lockWeek(owner, { week: day })).rejects.toMatchObject({ code: 'conflict' });
    await unlockWeek(owner, { week: day });
    await removeTimeEntry(member, { id });
    expect(await entriesOf(member)).toEqual([]);
  });
});
