import { beforeEach, describe, expect, it } from 'vitest';
import { undoGroup } from '@/lib/features/history/mutations';
import { readEntryPage } from '@/lib/features/reports/data';
import { entriesQuery } from '@/lib/features/reports/schema';
import { readAnsweredTasks, readPricedMetrics, readProjectEstimates, readRates } from '@/lib/features/spending/data';
import { loadApiCosts, loadApiEstimates, loadSpendingCsv } from '@/lib/features/spending/loaders';
import { saveHourPrices, saveRoleRates } from '@/lib/features/spending/mutations';
import { apiCostSchema, apiEstimatesSchema } from '@/lib/features/spending/schema';
import { toCostLines } from '@/lib/features/spending/view-model';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '@/tests/support/builders';

let caller: Caller;
let member: Caller;
let projectId: string;
let activityId: string;
const read = <T>(ask: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> => readWorkspace(caller.workspaceId, ask);
const year = { from: '2026-01-01', to: '2026-12-31' };
const all = { from: null, to: null };

beforeEach(async () => {
  const { callers } = await makeWorkspace();
  caller = callers.productOwner;
  member = callers.member;
  projectId = await recordChanges(caller, { action: 'add' }, (record) => record.create('Project', { name: 'Customs' }));
  activityId = await read(async (tx) => (await tx.activity.findFirstOrThrow({ where: { key: 'labeling' }, select: { id: true } })).id);
});

const log = (day: string, hours: number, rest: object = {}): Promise<string> =>
  recordChanges(caller, { action: 'log' }, (record) => record.create('TimeEntry', { personId: caller.personId, projectId, activityId, workDate: new Date(day), seconds: hours * 3600, ...rest }));

describe('answered tasks', () => {
  const addTask = (estimateHours: number | null): Promise<string> =>
    recordChanges(caller, { action: 'add' }, (record) => record.create('Task', { projectId, personId: caller.personId, activityId, name: 'Batch', estimateSeconds: estimateHours === null ? null : estimateHours * 3600 }));

  it('are those with an estimate that were last worked on in the period, and not within the last week', async () => {
    const [done, open, unsaid, old] = [await addTask(4), await addTask(4), await addTask(null), await addTask(2)];
    await log('2026-03-01', 2, { taskId: done });
    await log('2026-03-09', 4, { taskId: done });
    await log('2026-11-18', 1, { taskId: open });
    await log('2026-03-01', 1, { taskId: unsaid });
    await log('2025-03-01', 3, { taskId: old });
    const ask = (days: typeof year | typeof all) => read((tx) => readAnsweredTasks(tx, days, '2026-11-20'));
    expect(await ask(year)).toEqual([{ projectId, personId: caller.personId, activityId, estimate: 4 * 3600, actual: 6 * 3600 }]);
    expect((await ask(all)).map(({ actual }) => actual / 3600)).toEqual([6, 3]);

    // The figure opens just these hours, those of the task's other days too.
    const behind = async (period: object) => (await read((tx) => readEntryPage(tx, entriesQuery.parse({ project: [projectId], estimated: '1', ...period }), null, '2026-11-20'))).sum.seconds / 3600;
    expect([await behind(year), await behind({ from: '2026-03-05', to: '2026-03-31' }), await behind({}), await behind({ to: '2026-03-05' })]).toEqual([6, 6, 9, 3]);

    const api = await loadApiEstimates(caller, { by: 'project', ...year });
    expect(api.items).toMatchObject([{ id: projectId, name: 'Customs', tasks: 1, hoursSaid: 4, hoursTaken: 6, typical: null }]);
    expect(apiEstimatesSchema.parse(api)).toEqual(api);
    const csv = await loadSpendingCsv(caller, 'estimates', new Request('http://groundwork.test/?period=all'));
    expect(csv.split('\r\n').filter((line) => /^"?(activity|person|project)"?,/.test(line))).toHaveLength(3);
  });
});

describe('estimates of projects', () => {
  it('are the latest of effort, beside all hours and labels', async () => {
    const estimate = (p50: number, madeAt: string, rest: object = {}) => ({ projectId, quantity: 'effort', unit: 'person-weeks', method: 'expert', p10: p50 / 2, p50, p90: p50 * 2, madeAt: new Date(madeAt), ...rest });
    await recordChanges(caller, { action: 'estimate' }, async (record) => {
      await record.createMany('Estimate', [estimate(4, '2026-01-01'), estimate(6, '2026-05-01'), estimate(99, '2026-06-01', { quantity: 'examples', unit: 'labels' })]);
      await record.create('LabelPlan', { projectId, neededLow: 500, neededLikely: 1000, neededHigh: 2000 });
    });
    await log('2024-02-02', 3, { quantity: 300, quantityUnit: 'labels' });
    await log('2026-02-02', 5, { quantity: 100, quantityUnit: 'labels' });
    expect(await read((tx) => readProjectEstimates(tx, { limit: 10, from: 0 }))).toEqual([{ id: projectId, name: 'Customs', unit: 'person-weeks', p10: 3, p50: 6, p90: 12, seconds: 8 * 3600, labelsLow: 500, labelsLikely: 1000, labelsHigh: 2000, labels: 400 }]);
  });
});

describe('rates', () => {
  it('are of roles, and of the workspace for everybody else; the roles’ can be taken back', async () => {
    const roleId = await read(async (tx) => (await tx.teamRole.findFirstOrThrow({ where: { key: 'labeling' }, select: { id: true } })).id);
    await recordChanges(caller, { action: 'add' }, (record) => record.create('PersonRole', { personId: member.personId, roleId, share: 1 }));
    await saveHourPrices(caller, { people: 90, compute: null });
    const { groupId } = await saveRoleRates(caller, { roles: [{ roleId, hourlyCost: 40 }] });
    const rates = await read(readRates);
    expect([rates.otherwise, rates.rateOf.get(member.personId), rates.rateOf.get(caller.personId)]).toEqual([90, 40, 90]);
    await undoGroup(caller, groupId);
    expect((await read(readRates)).rateOf.get(member.personId)).toBe(90);
  });

  it('of everybody else and of compute can be taken back too, one change after the other', async () => {
    const prices = async () => {
      const { otherwise, perComputeHour } = await read(readRates);
      return [otherwise, perComputeHour];
    };
    expect(await prices()).toEqual([null, null]);
    const first = await saveHourPrices(caller, { people: 90, compute: 2.5 });
    const second = await saveHourPrices(caller, { people: null, compute: 3 });
    expect(await prices()).toEqual([null, 3]);
    const redo = await undoGroup(caller, second.groupId);
    expect(await prices()).toEqual([90, 2.5]);
    await undoGroup(caller, redo.groupId);
    expect(await prices()).toEqual([null, 3]);
    await expect(undoGroup(caller, first.groupId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(undoGroup(member, redo.groupId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('can’t be given to the role of another workspace', async () => {
    const other = (await makeWorkspace('Other')).callers.owner;
    const theirs = await readWorkspace(other.workspaceId, async (tx) => (await tx.teamRole.findFirstOrThrow({ select: { id: true } })).id);
    await expect(saveRoleRates(caller, { roles: [{ roleId: theirs, hourlyCost: 1 }] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the cost of a point', () => {
  it('is what the hours of the period cost, over what the metric gained in it on the holdout', async () => {
    await recordChanges(caller, { action: 'measure' }, async (record) => {
      const metricId = await record.create('Metric', { projectId, name: 'Error', unit: '%', direction: 'decrease', isPrimary: true });
      const measure = async (number: number, day: string, value: number, onHoldout = true) => {
        const experimentId = await record.create('Experiment', { projectId, number, hypothesis: 'Try', computeHours: 20, finishedAt: new Date(day) });
        await record.create('MetricValue', { experimentId, metricId, value, error: 0.5, measuredAt: new Date(day), onHoldout });
      };
      await measure(1, '2025-12-20', 20);
      await measure(2, '2026-02-20', 16);
      await measure(3, '2026-03-20', 1, false);
    });
    await log('2025-12-20', 20);
    await log('2026-02-10', 6);
    await log('2026-02-11', 4, { personId: member.personId });
    await saveHourPrices(caller, { people: 100, compute: 2.5 });
    const { metrics, rates } = await read(async (tx) => ({ metrics: await readPricedMetrics(tx, year, { limit: 10, from: 0 }), rates: await readRates(tx) }));
    const [line] = toCostLines(metrics, rates, year, '€');
    // 10 hours at €100 and the compute of two experiments, 40 hours at €2.50, for 4 points; both errors together are ±0.71.
    expect(line).toMatchObject({ project: 'Customs', change: '20 to 16 %', hours: '10', compute: '40', cost: '€1.1k', perPoint: { middle: '€280', range: '€230–€330' }, unpriced: '' });
    expect(await read((tx) => readPricedMetrics(tx, { from: '2026-04-01', to: null }, { limit: 10, from: 0 }))).toEqual([]);

    const api = await loadApiCosts(caller, year);
    expect(api.items).toEqual([{ projectId, project: 'Customs', metric: 'Error', unit: '%', before: 20, after: 16, hours: 10, unpricedHours: 0, computeHours: 40, isComputeUnpriced: false, cost: 1100, perPoint: expect.objectContaining({ p50: 275 }) as object }]);
    expect(apiCostSchema.parse(api)).toEqual(api);
    const csv = await loadSpendingCsv(caller, 'cost', new Request(`http://groundwork.test/?period=days&from=${year.from}&to=${year.to}`));
    expect(csv.split('\r\n').find((line) => line.includes('Customs'))).toMatch(/^"?Customs"?,"?Error"?,"?%"?,20,16,10,0,40,1100,275,/);
  });
});
