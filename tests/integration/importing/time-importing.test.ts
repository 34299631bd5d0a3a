import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { readBatches } from '@/lib/features/importing/data';
import { undoImport } from '@/lib/features/importing/mutations';
import { analyseTimeFile, planTimeFile, readTimeWords } from '@/lib/features/time-importing/data';
import { commitTimeImport } from '@/lib/features/time-importing/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';
import { readEffort, readTimeFormat, type TimeFile } from '../../support/time-formats/read-time-format';

afterAll(() => getPrisma().$disconnect());

const text = (content: string, name = 'log.csv'): TimeFile => ({ name, bytes: Buffer.from(content) });

/** A mapping as the page proposes it, with what a person would add. */
async function propose(caller: Caller, file: TimeFile, change: Partial<TimeMapping> = {}): Promise<TimeMapping> {
  const { mapping } = await analyseTimeFile(caller, file);
  const settled = { ...mapping, timeZone: mapping.timeZone ?? 'Europe/Berlin', ...change };
  return (await readTimeWords(caller, file, settled)).mapping;
}

async function importWith(caller: Caller, file: TimeFile, change: Partial<TimeMapping> = {}) {
  return commitTimeImport(caller, file, await propose(caller, file, change));
}

const entriesOf = (caller: Caller) => readWorkspace(caller.workspaceId, (tx) => tx.timeEntry.findMany({ orderBy: [{ workDate: 'asc' }, { startedAt: 'asc' }, { note: 'asc' }], include: { person: true, project: true, activity: true, task: true } }));

async function countAll(caller: Caller) {
  return readWorkspace(caller.workspaceId, async (tx) => ({ entries: await tx.timeEntry.count(), tasks: await tx.task.count(), people: await tx.person.count(), projects: await tx.project.count({ where: { deletedAt: null } }), events: await tx.auditEvent.count() }));
}

/** What a workspace holds of what an import writes. */
async function readHeld(caller: Caller) {
  const orderBy = { id: 'asc' } as const;
  return readWorkspace(caller.workspaceId, async (tx) => ({
    entries: await tx.timeEntry.findMany({ orderBy, omit: { updatedAt: true } }),
    tasks: await tx.task.findMany({ orderBy }),
    people: await tx.person.findMany({ orderBy, select: { id: true, name: true, isActive: true } }),
    projects: await tx.project.findMany({ where: { deletedAt: null }, orderBy, select: { id: true, name: true } }),
    months: await tx.$queryRaw`select * from time_by_project_month where seconds <> 0 order by 1, 2, 3, 4`,
  }));
}

const GENERIC = { columns: { Wer: 'person', Wann: 'start', Vorhaben: 'project', 'Was gemacht': 'note', 'Wie lange': 'duration' } } as const;
const FORMATS: readonly (readonly [string, Partial<TimeMapping>])[] = [
  ['toggl-detailed.csv', {}], ['clockify-month-first.csv', {}], ['clockify-day-first.csv', {}], ['clockify-year-first.csv', {}], ['clockify-without-duration.csv', {}], ['harvest.csv', {}], ['solidtime-detailed.csv', {}], ['solidtime-generic.csv', {}], ['solidtime-time-entries.csv', {}], ['solidtime-archive.zip', {}], ['toggl-workspace.zip', {}],
  ['kimai-english.csv', {}], ['kimai-german.csv', {}], ['kimai-importer.csv', {}], ['redmine-time.csv', {}], ['redmine-time-german.csv', {}], ['redmine-issues.csv', {}], ['jira.csv', {}], ['jira-totals.csv', {}], ['generic.csv', GENERIC], ['activitywatch.json', {}],
];

describe('each format', () => {
  it.each(FORMATS)('%s goes in once, and changes nothing the second time', async (name, change) => {
    const { owner } = (await makeWorkspace()).callers;
    const file = readTimeFormat(name);
    const first = await importWith(owner, file, change);
    expect(first.counts).toMatchObject({ changed: 0, same: 0, rejected: 0 });
    expect(first.counts.new).toBeGreaterThan(0);
    const before = await countAll(owner);
    const again = await importWith(owner, file, change);
    expect(again).toMatchObject({ batchId: null, groupId: null, counts: { new: 0, changed: 0, same: first.counts.new, rejected: 0 } });
    expect(await countAll(owner)).toEqual(before);
  });
});

describe('the twelve rules of an importer', () => {
  // The others need no database: tests/unit/domain/importing/time/importer-rules.test.ts.
  it('11. writes one batch, which is undone as one: all is as it was before, can be redone, and is new again when the file comes again', async () => {
    const { owner } = (await makeWorkspace()).callers;
    const head = 'ID,Date,User,Project,Description,Hours,Estimate';
    const first = text(`${head}\n1,2024-03-04,Ann,Churn,x,2,3\n2,2024-03-05,Ann,Churn,y,1,2\n`);
    // One entry is the same, one has changed, one is new, and so are a person and a project.
    const second = text(`${head}\n1,2024-03-04,Ann,Churn,x,2,3\n2,2024-03-05,Ann,Churn,y,4,2\n3,2024-03-06,Bo,Fraud,z,1,1\n`);
    const source = { source: 'log' };
    await importWith(owner, first, source);
    const before = await readHeld(owner);
    expect(before.entries).toHaveLength(2);

    const done = await importWith(owner, second, source);
    expect(done.counts).toMatchObject({ new: 1, changed: 1, same: 1 });
    const after = await readHeld(owner);
    expect([after.entries, after.tasks, after.people, after.projects].map(({ length }) => length)).toEqual([3, 3, before.people.length + 1, before.projects.length + 1]);
    expect(await readBatches(owner, { kind: 'time' })).toMatchObject([{ groupId: done.groupId, isUndone: false }, { isUndone: false }]);

    const undone = await undoImport(owner, done.groupId ?? '');
    expect(await readHeld(owner)).toEqual(before);
    expect(await readBatches(owner, { kind: 'time' })).toMatchObject([{ groupId: undone.groupId, isUndone: true }, { isUndone: false }]);
    const redone = await undoImport(owner, undone.groupId);
    expect(await readHeld(owner)).toEqual(after);
    await undoImport(owner, redone.groupId);
    expect(await readHeld(owner)).toEqual(before);
    expect((await importWith(owner, second, source)).counts).toEqual(done.counts);
  });
});

describe('real task lists', () => {
  it.each(['sip_tasks.csv', 'renzo_pomodoro.csv'] as const)('%s: in, in again without a change, out as one and in anew', async (name) => {
    const { owner } = (await makeWorkspace()).callers;
    const empty = await countAll(owner);
    const file = readEffort(name);
    const steps: string[] = [];
    const mapping = await propose(owner, file);
    const done = await commitTimeImport(owner, file, mapping, ({ step }) => steps.push(step));
    const full = await countAll(owner);
    expect(done.counts).toMatchObject({ rejected: 0, changed: 0, new: full.tasks });
    expect(done.entries).toBe(full.entries);
    expect(steps).toContain('adding');
    const sums = await readWorkspace(owner.workspaceId, (tx) => tx.$queryRaw<{ raw: number; kept: number }[]>`select (select sum(seconds)::float8 from time_entry) as raw, (select sum(seconds)::float8 from time_by_project_month) as kept`);
    expect(sums[0]).toEqual({ raw: done.seconds, kept: done.seconds });
    expect((await importWith(owner, file)).groupId).toBeNull();
    await undoImport(owner, done.groupId ?? '');
    expect(await countAll(owner)).toMatchObject({ entries: 0, tasks: 0, people: empty.people, projects: empty.projects });
    expect((await importWith(owner, file)).counts).toEqual(done.counts);
  }, 300_000);
});

describe('an import of hours', () => {
  let owner: Caller;
  let member: Caller;
  beforeAll(async () => ({ owner, member } = (await makeWorkspace()).callers));

  it('makes the people and projects that were chosen, puts the place and the instants with each entry, and is remembered', async () => {
    const { callers } = await makeWorkspace();
    const file = readTimeFormat('toggl-detailed.csv');
    const done = await importWith(callers.owner, file);
    const entries = await entriesOf(callers.owner);
    expect(entries.map(({ person, project, activity, seconds, startedAt, timeZone, source }) => [person.name, project?.name ?? null, activity.key, seconds, startedAt?.toISOString(), timeZone, source])).toEqual([
      ['Mara Lindt', 'Cargo forecast', 'labeling', 5_400, '2024-03-04T09:23:52.000Z', 'Europe/Berlin', 'imported'],
      ['Mara Lindt', 'Cargo forecast', 'labeling', 5_400, '2024-03-04T09:23:52.000Z', 'Europe/Berlin', 'imported'],
      ['Odo Rask', 'Berth planner', 'training', 4_800, '2024-03-04T21:40:00.000Z', 'Europe/Berlin', 'imported'],
      ['Odo Rask', 'Berth planner', 'training', 4_200, '2024-03-04T23:00:00.000Z', 'Europe/Berlin', 'imported'],
      ['Odo Rask', null, 'training', 930, '2024-03-05T08:00:00.000Z', 'Europe/Berlin', 'imported'],
    ]);
    expect(entries[0]?.person).toMatchObject({ email: 'mara@example.test', userId: null });
    expect(done.counts).toEqual({ new: 4, changed: 0, same: 0, rejected: 0, skipped: 1 });
    const { mapping } = await analyseTimeFile(callers.owner, file);
    expect(mapping.timeZone).toBe('Europe/Berlin');
    const { mapping: again } = await readTimeWords(callers.owner, file, mapping);
    expect(again.people['Mara Lindt <mara@example.test>']).toEqual({ kind: 'existing', id: entries[0]?.personId });
  });

  it('leaves what people changed here, and takes what the file says anew', async () => {
    const { callers } = await makeWorkspace();
    const list = (hours: string) => text(`ID,Date,Project,User,Hours\n7,2024-03-04,Churn,owner,${hours}\n`);
    await importWith(callers.owner, list('2'));
    const [entry] = await entriesOf(callers.owner);
    await recordChanges(callers.owner, { action: 'change a time entry' }, (record) => record.update('TimeEntry', entry?.id ?? '', { note: 'By hand', seconds: 3_600 }));
    expect((await importWith(callers.owner, list('2'))).groupId).toBeNull();
    expect((await importWith(callers.owner, list('3'))).counts).toMatchObject({ new: 0, changed: 1 });
    expect(await entriesOf(callers.owner)).toMatchObject([{ seconds: 10_800, note: 'By hand' }]);
  });

  it('knows the entries of solidtime’s archive, whichever way they come', async () => {
    const { callers } = await makeWorkspace();
    const archive = await importWith(callers.owner, readTimeFormat('solidtime-archive.zip'));
    expect(archive.counts).toEqual({ new: 2, changed: 0, same: 0, rejected: 0, skipped: 1 });
    expect((await entriesOf(callers.owner)).map(({ person, project, activity, seconds, note }) => [person.name, project?.name, activity.key, seconds / 60, note])).toEqual([
      ['Mara Lindt', 'Cargo forecast', 'dataPreparation', 195, 'Clean manifests · #ocr #batch 4'],
      ['Odo Rask', 'Berth planner', 'training', 60, 'Night run'],
      ['Odo Rask', 'Berth planner', 'training', 120, 'Night run'],
    ]);
  });

  it('takes estimates from Toggl’s export of a workspace, and says where the hours are', async () => {
    const { callers } = await makeWorkspace();
    const file = readTimeFormat('toggl-workspace.zip');
    expect((await analyseTimeFile(callers.owner, file)).notes.join(' ')).toContain('detailed report');
    expect((await importWith(callers.owner, file)).counts).toMatchObject({ new: 2, rejected: 0 });
    const tasks = await readWorkspace(callers.owner.workspaceId, (tx) => tx.task.findMany({ orderBy: { name: 'asc' }, include: { project: true, person: true } }));
    expect(tasks.map(({ name, estimateSeconds, project, person }) => [name, estimateSeconds, project?.name, person?.name])).toEqual([['Manifest without weight', 9_000, 'Cargo forecast', 'owner'], ['Read customs forms', 28_800, 'Cargo forecast', 'Mara Lindt']]);
  });

  it('cuts work at midnight: once, again without a change, shorter and longer, and out as one', async () => {
    const { callers } = await makeWorkspace();
    const night = (end: string) => text(`ID,User,Project,Start,End\n7,owner,Churn,2024-03-04 22:00,${end}\n`);
    const days = async () => (await entriesOf(callers.owner)).map(({ workDate, seconds }) => [workDate.toISOString().slice(0, 10), seconds / 60]);
    const long = night('2024-03-05 01:00');
    const first = await importWith(callers.owner, long);
    expect([first.counts.new, first.entries, first.seconds]).toEqual([1, 2, 10_800]);
    expect(await days()).toEqual([['2024-03-04', 120], ['2024-03-05', 60]]);
    expect((await importWith(callers.owner, long)).groupId).toBeNull();

    const shorter = await importWith(callers.owner, night('2024-03-05 00:00'));
    expect(shorter.counts).toEqual({ new: 0, changed: 1, same: 0, rejected: 0, skipped: 0 });
    expect(await days()).toEqual([['2024-03-04', 120]]);
    await undoImport(callers.owner, shorter.groupId ?? '');
    expect(await days()).toEqual([['2024-03-04', 120], ['2024-03-05', 60]]);

    expect((await importWith(callers.owner, night('2024-03-04 23:00'))).counts).toMatchObject({ new: 0, changed: 1 });
    const again = await importWith(callers.owner, long);
    expect(again.counts).toMatchObject({ new: 0, changed: 1 });
    expect(await days()).toEqual([['2024-03-04', 120], ['2024-03-05', 60]]);
    await recordChanges(callers.owner, { action: 'lock a week' }, (record) => record.create('WeekLock', { weekStart: new Date('2024-03-04'), lockedById: callers.owner.personId }));
    expect((await importWith(callers.owner, night('2024-03-05 00:00'))).counts).toMatchObject({ changed: 0, rejected: 1 });
  });

  it('leaves locked weeks alone and names them, and takes no day beyond 24 hours, what is logged already included', async () => {
    const { callers } = await makeWorkspace();
    const [activity] = await readWorkspace(callers.owner.workspaceId, (tx) => tx.activity.findMany({ take: 1 }));
    await recordChanges(callers.owner, { action: 'prepare' }, async (record) => {
      await record.create('TimeEntry', { personId: callers.owner.personId, activityId: activity?.id ?? '', workDate: new Date('2024-03-20'), seconds: 36_000 });
      await record.create('WeekLock', { weekStart: new Date('2024-03-04'), lockedById: callers.owner.personId });
    });
    const file = text('Date,Project,User,Hours\n2024-03-05,Churn,owner,2\n2024-03-12,Churn,owner,13\n2024-03-12,Fraud,owner,12\n2024-03-20,Churn,owner,15\n2024-03-21,Churn,owner,8\n2024-03-22,Churn,owner,25\n');
    const mapping = await propose(callers.owner, file);
    const plan = await planTimeFile(callers.owner, file, mapping);
    expect(plan.lockedWeeks).toEqual(['2024-03-04']);
    expect(plan.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'The week of 2024-03-04 is locked.'],
      [3, 'owner would have 25:00 hours on 2024-03-12 (lines 3, 4); a day has 24.'],
      [4, 'owner would have 25:00 hours on 2024-03-12 (lines 3, 4); a day has 24.'],
      [5, 'owner would have 25:00 hours on 2024-03-20 (lines 5, with 10:00 that are logged already); a day has 24.'],
      [7, '25:00 hours are more than a day has.'],
    ]);
    expect((await commitTimeImport(callers.owner, file, mapping)).counts).toEqual({ new: 1, changed: 0, same: 0, rejected: 5, skipped: 0 });
  });

  it('lets a member import own hours, and nobody else’s', async () => {
    const own = text('Date,Project,Hours\n2024-03-05,Churn,2\n');
    expect((await importWith(member, own)).counts.new).toBe(1);
    const others = readTimeFormat('harvest.csv');
    for (const file of [others, readTimeFormat('redmine-issues.csv')]) await expect(importWith(member, file)).rejects.toMatchObject({ code: 'forbidden' });
    const mapping = await propose(member, others);
    const skipped = { ...mapping, people: Object.fromEntries(Object.keys(mapping.people).map((name) => [name, { kind: 'skip' as const }])) };
    expect((await planTimeFile(member, others, skipped)).counts).toEqual({ new: 0, changed: 0, same: 0, rejected: 0, skipped: 3 });
  });

  it('asks who is meant before anything is written, and takes nobody of another workspace', async () => {
    const stranger = (await makeWorkspace()).callers.owner;
    const file = readTimeFormat('harvest.csv');
    const mapping = await propose(owner, file);
    const before = await countAll(owner);
    await expect(commitTimeImport(owner, file, { ...mapping, people: {} })).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('Say who “Odo Rask” is') as string });
    const foreign = { ...mapping, people: Object.fromEntries(Object.keys(mapping.people).map((name) => [name, { kind: 'existing' as const, id: stranger.personId }])) };
    await expect(commitTimeImport(owner, file, foreign)).rejects.toMatchObject({ code: 'invalid' });
    expect(await countAll(owner)).toEqual(before);
  });

  it('refuses what is no time log, and leaves nothing behind', async () => {
    const before = await countAll(owner);
    const refusal = (file: TimeFile, change: Partial<TimeMapping> = {}) => importWith(owner, file, change).then(() => 'imported', (error: unknown) => (error as Error).message);
    expect(await refusal({ name: 'x.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) })).toContain('PNG');
    expect(await refusal(text('Name,Stage,Owner\nChurn,Pilot,Ann\nFraud,Idea,Bo\n'))).toContain('imported under Projects');
    expect(await refusal(readTimeFormat('clockify-mixed.csv'))).toContain('line 2 has the day first (25/03/2024), line 3 the month (03/26/2024)');
    expect(await refusal(readTimeFormat('clockify-ambiguous.csv'))).toContain('Is “03/04/2024” day first or month first?');
    expect(await refusal(text('{"a":1}', 'x.json'))).toContain('ActivityWatch');
    expect(await countAll(owner)).toEqual(before);
  });

  it('keeps whoever others have logged hours for when it is taken back, and removes the others', async () => {
    const { callers } = await makeWorkspace();
    const done = await importWith(callers.owner, readTimeFormat('harvest.csv'));
    const mara = await readWorkspace(callers.owner.workspaceId, (tx) => tx.person.findFirst({ where: { name: 'Mara Lindt' } }));
    const [activity] = await readWorkspace(callers.owner.workspaceId, (tx) => tx.activity.findMany({ take: 1 }));
    await recordChanges(callers.admin, { action: 'log time' }, (record) => record.create('TimeEntry', { personId: mara?.id ?? '', activityId: activity?.id ?? '', workDate: new Date('2024-05-02'), seconds: 600 }));
    const { groupId } = await undoImport(callers.owner, done.groupId ?? '');
    const people = await readWorkspace(callers.owner.workspaceId, (tx) => tx.person.findMany({ where: { name: { in: ['Mara Lindt', 'Odo Rask'] } } }));
    expect(people).toMatchObject([{ name: 'Mara Lindt', isActive: false }]);
    expect(await entriesOf(callers.owner)).toHaveLength(1);
    expect(await readBatches(callers.owner, { kind: 'time' })).toMatchObject([{ isUndone: true, kind: 'time' }]);
    await undoImport(callers.owner, groupId);
    expect(await entriesOf(callers.owner)).toHaveLength(4);
  });
});
