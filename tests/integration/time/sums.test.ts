import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoGroup } from '@/lib/features/history/mutations';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { stages, type Stage } from '@/lib/domain/shared/stage';
import { makeWorkspace } from '@/tests/support/builders';
import { connectAdmin } from '@/tests/support/connect-admin';

/** Each table of sums with what it must hold, computed from the entries themselves. */
const sums = {
  time_by_project_month: `select workspace_id, coalesce(project_id, '00000000-0000-0000-0000-000000000000'), date_trunc('month', work_date)::date, coalesce(stage::text, ''),
    sum(seconds), coalesce(sum(seconds) filter (where changed_decision), 0), count(*) from time_entry group by 1, 2, 3, 4`,
  time_by_project_week: `select workspace_id, coalesce(project_id, '00000000-0000-0000-0000-000000000000'), date_trunc('week', work_date)::date, coalesce(stage::text, ''),
    sum(seconds), coalesce(sum(seconds) filter (where changed_decision), 0), count(*) from time_entry group by 1, 2, 3, 4`,
  time_by_project_activity: `select workspace_id, coalesce(project_id, '00000000-0000-0000-0000-000000000000'), activity_id,
    coalesce(sum(quantity::numeric), 0), coalesce(sum(seconds) filter (where quantity is not null), 0),
    sum(seconds), coalesce(sum(seconds) filter (where changed_decision), 0), count(*) from time_entry group by 1, 2, 3`,
  time_by_person_week: `select workspace_id, person_id, greatest(date_trunc('week', work_date), date_trunc('month', work_date))::date, activity_id,
    sum(seconds), coalesce(sum(seconds) filter (where changed_decision), 0), count(*) from time_entry group by 1, 2, 3, 4`,
} as const;
const columns = {
  time_by_project_month: 'workspace_id, project_id, month, stage, seconds, deciding_seconds, entries',
  time_by_project_week: 'workspace_id, project_id, week, stage, seconds, deciding_seconds, entries',
  time_by_project_activity: 'workspace_id, project_id, activity_id, quantity, quantity_seconds, seconds, deciding_seconds, entries',
  time_by_person_week: 'workspace_id, person_id, period, activity_id, seconds, deciding_seconds, entries',
} as const;
const tables = Object.keys(sums) as (keyof typeof sums)[];

let admin: pg.Client;
let caller: Caller;
let projects: string[];
let people: string[];
let activities: string[];

beforeAll(async () => {
  admin = await connectAdmin();
});

afterAll(async () => {
  await admin.end();
  await getPrisma().$disconnect();
});

beforeEach(async () => {
  const { callers } = await makeWorkspace();
  caller = callers.owner;
  people = [callers.owner, callers.member, callers.viewer].map(({ personId }) => personId);
  projects = await recordChanges(caller, { action: 'add projects' }, (record) => record.createMany('Project', ['One', 'Two', 'Three'].map((name) => ({ name }))));
  activities = (await readWorkspace(caller.workspaceId, (tx) => tx.activity.findMany({ take: 3, orderBy: { sort: 'asc' }, select: { id: true } }))).map(({ id }) => id);
});

/** What a sum has that the entries don't give, and the other way round; a row of no entries must hold nothing. */
async function findDifferences(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of tables) {
    const kept = `select ${columns[table]} from ${table} where entries <> 0 or seconds <> 0 or deciding_seconds <> 0`;
    const { rows } = await admin.query<object>(`((${kept}) except (${sums[table]})) union all ((${sums[table]}) except (${kept}))`);
    found.push(...rows.map((row) => ({ table, ...row })));
  }
  return found;
}

type Entry = { project: number; person: number; activity: number; day: number; stage: Stage | null; seconds: number; quantity: number | null; changedDecision: boolean };

const entry: fc.Arbitrary<Entry> = fc.record({
  /** 3 is no project. */
  project: fc.nat(3),
  person: fc.nat(2),
  activity: fc.nat(2),
  // Weeks that a month or a year begins in.
  day: fc.integer({ min: -10, max: 45 }),
  stage: fc.option(fc.constantFrom(...stages)),
  seconds: fc.integer({ min: 1, max: 86_400 }),
  quantity: fc.option(fc.double({ min: 0, max: 500, noNaN: true }).map((value) => Number(value.toFixed(3)))),
  changedDecision: fc.boolean(),
});

const toRow = ({ project, person, activity, day, ...rest }: Entry) => ({
  ...rest,
  projectId: projects[project] ?? null,
  personId: people[person] ?? '',
  activityId: activities[activity] ?? '',
  workDate: new Date(Date.UTC(2027, 0, 1 + day)),
});

type Step =
  | { readonly kind: 'add'; readonly entries: readonly Entry[] }
  | { readonly kind: 'change'; readonly which: number; readonly entry: Entry }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly which: readonly number[] }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'fail'; readonly entry: Entry };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add'), entries: fc.array(entry, { minLength: 1, maxLength: 8 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change'), which: fc.nat(), entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), from: fc.nat(3), to: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), which: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail'), entry }) },
);

/** Runs one step; the group that it can be taken back by, where it has one. */
async function take(action: Step, groups: readonly string[]): Promise<string | null> {
  if (action.kind === 'undo') {
    const group = groups[action.which % Math.max(1, groups.length)];
    // A later change of the same entry may stand in the way: then nothing happens, which is what is tested too.
    return group === undefined ? null : ((await undoGroup(caller, group).catch(() => null))?.groupId ?? null);
  }
  if (action.kind === 'fail') {
    await expect(recordChanges(caller, { action: 'fail' }, async (record) => { await record.create('TimeEntry', toRow(action.entry)); throw new Error('after all'); })).rejects.toThrow('after all');
    return null;
  }
  return recordChanges(caller, { action: action.kind }, async (record) => {
    await change(record, action);
    return record.groupId;
  });
}

async function change(record: ChangeRecorder, action: Exclude<Step, { kind: 'undo' | 'fail' }>): Promise<void> {
  if (action.kind === 'add') {
    await record.createMany('TimeEntry', action.entries.map(toRow));
    return;
  }
  const ids = (await record.tx.timeEntry.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);
  if (ids.length === 0) return;
  const at = (which: number): string => ids[which % ids.length] as string;
  if (action.kind === 'change') await record.update('TimeEntry', at(action.which), toRow(action.entry));
  else if (action.kind === 'remove') await record.removeMany('TimeEntry', [...new Set(action.which.map(at))]);
  else await record.tx.timeEntry.updateMany({ where: { projectId: projects[action.from] ?? null }, data: { projectId: projects[action.to] ?? null } });
}

describe('the sums of hours', () => {
  it('equal the sums of the entries after whatever was done to them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const groups: string[] = [];
        for (const one of steps) {
          const group = await take(one, groups);
          if (group !== null) groups.push(group);
        }
        expect(await findDifferences()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('stay right while many write at once, each moving hours to where others take them from', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ project: i % 3, person: i % 3, activity: i % 3, day: i % 40, stage: null, seconds: 60 * (i + 1), quantity: i / 10, changedDecision: i % 5 === 0 }));
    const ids = await recordChanges(caller, { action: 'add' }, (record) => record.createMany('TimeEntry', rows.map(toRow)));
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      const own = ids.filter((_id, i) => i % 6 === writer);
      for (let round = 1; round <= 8; round++) {
        // One statement moves hours out of several projects and into several others, in another order for each writer.
        await writeWorkspace(caller.workspaceId, (tx) => tx.$executeRaw`
          update time_entry set project_id = (${projects}::uuid[])[1 + (array_position(${projects}::uuid[], project_id) + ${writer + round}) % 3], work_date = work_date + ${writer % 2 === 0 ? 9 : -9}::int, seconds = seconds + 1
          where id = any(${own}::uuid[])`);
        await writeWorkspace(caller.workspaceId, (tx) => tx.timeEntry.create({ data: { workspaceId: caller.workspaceId, ...toRow({ ...rows[writer * round] as Entry, project: round % 4 }) } }));
      }
    });
    await Promise.all(writers);
    expect(await findDifferences()).toEqual([]);
  });

  it('stay right when a project goes, with its hours or without them', async () => {
    await recordChanges(caller, { action: 'add' }, (record) => record.createMany('TimeEntry', [0, 1, 2, 3].map((project) => toRow({ project, person: 0, activity: 0, day: 3, stage: 'data', seconds: 3600, quantity: 1, changedDecision: true }))));
    await recordChanges(caller, { action: 'remove a project' }, (record) => record.update('Project', projects[0] as string, { deletedAt: new Date() }));
    await writeWorkspace(caller.workspaceId, (tx) => tx.project.delete({ where: { workspaceId_id: { workspaceId: caller.workspaceId, id: projects[1] as string } } }));
    expect(await findDifferences()).toEqual([]);
    const { rows } = await admin.query<{ project_id: string }>('select project_id from time_by_project_week where workspace_id = $1 and entries > 0', [caller.workspaceId]);
    expect(new Set(rows.map(({ project_id: id }) => id))).toEqual(new Set([projects[0], projects[2], '00000000-0000-0000-0000-000000000000']));
  });

  it('go with their workspace', async () => {
    await recordChanges(caller, { action: 'add' }, (record) => record.create('TimeEntry', toRow({ project: 0, person: 0, activity: 0, day: 3, stage: 'data', seconds: 3600, quantity: 1, changedDecision: true })));
    await getPrisma().workspace.delete({ where: { id: caller.workspaceId } });
    for (const table of tables) expect((await admin.query(`select from ${table} where workspace_id = $1`, [caller.workspaceId])).rowCount).toBe(0);
    expect(await findDifferences()).toEqual([]);
  });
});

describe('the tables of sums', () => {
  it('show a workspace its own rows only', async () => {
    await recordChanges(caller, { action: 'add' }, (record) => record.create('TimeEntry', toRow({ project: 0, person: 0, activity: 0, day: 3, stage: null, seconds: 60, quantity: null, changedDecision: false })));
    const other = (await makeWorkspace('Other')).callers.owner;
    for (const table of tables) {
      const count = (who: Caller) => readWorkspace(who.workspaceId, (tx) => tx.$queryRawUnsafe<{ count: bigint }[]>(`select count(*) from ${table}`));
      expect(await count(caller), table).toEqual([{ count: 1n }]);
      expect(await count(other), table).toEqual([{ count: 0n }]);
      expect(await getPrisma().$queryRawUnsafe(`select from ${table}`), table).toEqual([]);
    }
  });

  it.each([
    ['insert', (table: string) => `insert into ${table} select * from ${table}`],
    ['update', (table: string) => `update ${table} set seconds = 0`],
    ['delete', (table: string) => `delete from ${table}`],
    ['truncate', (table: string) => `truncate ${table}`],
  ])('refuse the application an %s', async (_name, statement) => {
    for (const table of tables) await expect(writeWorkspace(caller.workspaceId, (tx) => tx.$executeRawUnsafe(statement(table))), table).rejects.toThrow(/permission denied/);
  });

  it('refuse what is no entry before it counts', async () => {
    const write = (data: object) => writeWorkspace(caller.workspaceId, (tx) => tx.timeEntry.create({ data: { workspaceId: caller.workspaceId, ...toRow({ project: 0, person: 0, activity: 0, day: 3, stage: null, seconds: 60, quantity: null, changedDecision: false }), ...data } }));
    await expect(write({ seconds: 0 })).rejects.toThrow();
    await expect(write({ seconds: 90_000 })).rejects.toThrow();
    await expect(write({ projectId: randomUUID() })).rejects.toThrow();
    expect(await findDifferences()).toEqual([]);
  });
});
