import { beforeEach, describe, expect, it } from 'vitest';
import { findProjects, loadPlanningInputs, readPlanning, type PlanningState } from '@/lib/features/planning/data';
import { makePeriodCurrent, removeCapacity, removeConstraint, removeDriver, removePeriod, saveCapacity, saveConstraint, saveDriver, savePeriod, savePerson } from '@/lib/features/planning/mutations';
import { loadDrivers } from '@/lib/features/scoring/data';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '@/tests/support/builders';

let caller: Caller;
let state: PlanningState;
let periodId: string;
const read = (id?: string): Promise<PlanningState> => readPlanning(caller.workspaceId, id);
const inputs = () => readWorkspace(caller.workspaceId, (tx) => loadPlanningInputs(tx));
const quarter = { name: 'Q2 2031', startsOn: '2031-04-01', endsOn: '2031-06-30', exceedShare: 0.3, keepLightsOnShare: 0.1 };

async function addProjects(names: readonly string[]): Promise<string[]> {
  return recordChanges(caller, { action: 'add projects' }, (record) => record.createMany('Project', names.map((name) => ({ name }))));
}

function roleId(name: string): string {
  const role = state.roles.find((known) => known.name === name);
  if (!role) throw new Error(`No role ${name}.`);
  return role.id;
}

beforeEach(async () => {
  caller = (await makeWorkspace()).callers.productOwner;
  state = await read();
  periodId = state.period?.id ?? '';
});

describe('periods', () => {
  it('take over the capacities of the current one, and can be made current and taken back', async () => {
    const added = await savePeriod(caller, { periodId: null, ...quarter });
    const second = await read(added.id);
    expect(second.period).toMatchObject({ name: 'Q2 2031', startsOn: '2031-04-01', isCurrent: false, acceptedChance: 0.3, keepLightsOnShare: 0.1 });
    expect(second.capacities.map(({ name, amount }) => [name, amount])).toEqual(state.capacities.map(({ name, amount }) => [name, amount]));
    const chosen = await makePeriodCurrent(caller, added.id);
    expect((await inputs())?.period.id).toBe(added.id);
    expect((await read()).periods.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    await undoChanges(caller, chosen.groupId);
    expect((await inputs())?.period.id).toBe(periodId);
  });

  it('with the same days are refused by the field', async () => {
    await savePeriod(caller, { periodId: null, ...quarter });
    await expect(savePeriod(caller, { periodId: null, ...quarter, name: 'Again' })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'endsOn' }] });
  });

  it('are removed with what belongs to them, and brought back with it', async () => {
    const added = await savePeriod(caller, { periodId: null, ...quarter });
    const [projectId = ''] = await addProjects(['Pallets']);
    await saveConstraint(caller, { periodId: added.id, constraintId: null, kind: 'mustDo', projectId, otherId: null, notBefore: null, reason: 'Promised' });
    const removed = await removePeriod(caller, added.id);
    expect((await read()).periods).toHaveLength(1);
    await undoChanges(caller, removed.groupId);
    const back = await read(added.id);
    expect(back.capacities).toHaveLength(state.capacities.length);
    expect(back.constraints).toMatchObject([{ kind: 'mustDo', reason: 'Promised' }]);
  });

  it('that are current stay', async () => {
    await expect(removePeriod(caller, periodId)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('capacities', () => {
  const input = { capacityId: null, kind: 'compute', roleId: null, amount: 2600, isFromPeople: false, lightsOnShare: null, acceptedChance: 0.05 } as const;

  it('reach the plan, with their own chance, and can be taken back', async () => {
    const added = await saveCapacity(caller, { ...input, periodId });
    expect((await inputs())?.capacities.at(-1)).toEqual({ key: 'compute', name: 'GPU-hours', resource: { kind: 'compute' }, available: 2600, lightsOnShare: 0, acceptedChance: 0.05 });
    await undoChanges(caller, added.groupId);
    expect((await inputs())?.capacities.some(({ key }) => key === 'compute')).toBe(false);
  });

  it('of one kind stand once in a period', async () => {
    await saveCapacity(caller, { ...input, periodId });
    await expect(saveCapacity(caller, { ...input, periodId })).rejects.toMatchObject({ fields: [{ path: 'kind' }] });
    const ofRole = { ...input, kind: 'role', roleId: roleId('Data engineer'), periodId } as const;
    await expect(saveCapacity(caller, ofRole)).rejects.toMatchObject({ fields: [{ path: 'roleId' }] });
  });

  it('from people follow the people', async () => {
    const engineer = state.capacities.find(({ role }) => role?.name === 'Data engineer');
    await saveCapacity(caller, { ...input, periodId, capacityId: engineer?.id ?? '', kind: 'role', roleId: engineer?.role?.id ?? null, amount: 1, isFromPeople: true, acceptedChance: null });
    const available = async (): Promise<number | undefined> => (await inputs())?.capacities.find(({ key }) => key === 'role:dataEngineer')?.available;
    expect(await available()).toBe(0);
    const person = { personId: null, name: 'Petr', hoursPerWeek: 40, isActive: true, roles: [{ roleId: roleId('Data engineer'), share: 0.5 }], absences: [] };
    const added = await savePerson(caller, person);
    const half = (await available()) ?? 0;
    // A quarter has 64 to 66 workdays, less holidays that nobody entered.
    expect(half).toBeGreaterThan(6.3);
    expect(half).toBeLessThan(6.7);
    await savePerson(caller, { ...person, personId: added.id, isActive: false });
    expect(await available()).toBe(0);
  });

  it('are removed and brought back', async () => {
    const first = state.capacities[0]?.id ?? '';
    const removed = await removeCapacity(caller, first);
    expect((await read()).capacities.map(({ id }) => id)).not.toContain(first);
    await undoChanges(caller, removed.groupId);
    expect((await read()).capacities.map(({ id }) => id)).toContain(first);
  });
});

describe('people', () => {
  it('keep roles and absences as given, and give them back by undo', async () => {
    const before = { personId: null, name: 'Mei', hoursPerWeek: 37.5, isActive: true, roles: [{ roleId: roleId('MLOps'), share: 0.9 }], absences: [{ firstDay: '2031-04-07', lastDay: '2031-04-11', note: 'Away' }] };
    const { id } = await savePerson(caller, before);
    const changed = await savePerson(caller, { ...before, personId: id, hoursPerWeek: 30, roles: [{ roleId: roleId('ML engineer'), share: 1 }], absences: [] });
    const personOf = async () => (await read()).people.find((person) => person.id === id);
    expect(await personOf()).toMatchObject({ hoursPerWeek: 30, roles: [{ roleId: roleId('ML engineer'), share: 1 }], absences: [] });
    await undoChanges(caller, changed.groupId);
    expect(await personOf()).toMatchObject({ hoursPerWeek: 37.5, roles: before.roles, absences: before.absences });
  });
});

describe('constraints', () => {
  it('of every kind reach the plan', async () => {
    const [a = '', b = '', c = ''] = await addProjects(['A', 'B', 'C']);
    const base = { periodId, constraintId: null, otherId: null, notBefore: null, reason: '' };
    await saveConstraint(caller, { ...base, kind: 'mustDo', projectId: a });
    await saveConstraint(caller, { ...base, kind: 'exclude', projectId: b });
    await saveConstraint(caller, { ...base, kind: 'eitherOr', projectId: a, otherId: b });
    await saveConstraint(caller, { ...base, kind: 'needs', projectId: c, otherId: a });
    await saveConstraint(caller, { ...base, kind: 'notBefore', projectId: c, otherId: a, notBefore: '2031-05-01' });
    expect((await inputs())?.constraints).toEqual([
      { kind: 'mustDo', projectId: a },
      { kind: 'exclude', projectId: b },
      { kind: 'eitherOr', projectIds: [a, b] },
      { kind: 'needs', projectId: c, neededId: a },
      { kind: 'notBefore', projectId: c, from: '2031-05-01' },
    ]);
  });

  it('that repeat or contradict another are refused by the field', async () => {
    const [a = '', b = ''] = await addProjects(['A', 'B']);
    const base = { periodId, constraintId: null, otherId: null, notBefore: null, reason: '' };
    await saveConstraint(caller, { ...base, kind: 'mustDo', projectId: a });
    await saveConstraint(caller, { ...base, kind: 'eitherOr', projectId: a, otherId: b });
    const refused = { code: 'invalid', fields: [{ path: 'projectId' }] };
    await expect(saveConstraint(caller, { ...base, kind: 'exclude', projectId: a })).rejects.toMatchObject(refused);
    await expect(saveConstraint(caller, { ...base, kind: 'eitherOr', projectId: b, otherId: a })).rejects.toMatchObject(refused);
  });

  it('of projects that were removed bind nothing, and removing one can be taken back', async () => {
    const [a = ''] = await addProjects(['A']);
    const { id } = await saveConstraint(caller, { periodId, constraintId: null, kind: 'mustDo', projectId: a, otherId: null, notBefore: null, reason: '' });
    await recordChanges(caller, { action: 'remove a project' }, (record) => record.update('Project', a, { deletedAt: new Date('2026-01-01') }));
    expect((await inputs())?.constraints).toEqual([]);
    const removed = await removeConstraint(caller, id);
    await undoChanges(caller, removed.groupId);
    expect(await readWorkspace(caller.workspaceId, (tx) => tx.planConstraint.count())).toBe(1);
  });
});

describe('who may', () => {
  it('see or change nothing of another workspace', async () => {
    const other = (await makeWorkspace('Elsewhere')).callers.owner;
    const capacityId = state.capacities[0]?.id ?? '';
    await expect(removeCapacity(other, capacityId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(makePeriodCurrent(other, periodId)).rejects.toMatchObject({ code: 'not-found' });
    const [projectId = ''] = await addProjects(['Secret']);
    await expect(saveConstraint(other, { periodId: (await readPlanning(other.workspaceId)).period?.id ?? '', constraintId: null, kind: 'mustDo', projectId, otherId: null, notBefore: null, reason: '' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await findProjects(other.workspaceId, 'Secret')).toEqual([]);
  });
});

describe('findProjects', () => {
  it('finds parts of names, beginnings first, and takes signs of patterns as they are', async () => {
    await addProjects(['Call notes', 'Driver call', '100% checks']);
    const names = async (text: string) => (await findProjects(caller.workspaceId, text)).map(({ name }) => name);
    expect(await names('call')).toEqual(['Call notes', 'Driver call']);
    expect(await names('0%')).toEqual(['100% checks']);
    expect(await names('_')).toEqual([]);
  });
});

describe('shared drivers', () => {
  const labels = { driverId: null, name: 'Price of labelers', affects: 'labelPrice' as const, factor: { p10: 0.85, p50: 1, p90: 1.3 } };
  const scored = () => readWorkspace(caller.workspaceId, async (tx) => ({ drivers: await loadDrivers(tx), exposures: await tx.driverExposure.count() }));

  it('are added with the projects that they touch, changed, removed, and each taken back', async () => {
    const [a = '', b = '', c = ''] = await addProjects(['Arrival', 'Berth', 'Customs']);
    const { id } = await saveDriver(caller, { ...labels, projectIds: [a, b] });
    expect((await read()).drivers).toMatchObject([{ id, name: 'Price of labelers', affects: 'labelPrice', factor: labels.factor, projects: [{ name: 'Arrival' }, { name: 'Berth' }] }]);
    expect((await scored()).drivers).toMatchObject([{ id, affects: 'labelPrice', factor: labels.factor }]);
    const changed = await saveDriver(caller, { ...labels, driverId: id, name: 'Labels', affects: 'effort', projectIds: [b, c] });
    expect((await read()).drivers).toMatchObject([{ id, name: 'Labels', affects: 'effort', projects: [{ name: 'Berth' }, { name: 'Customs' }] }]);
    await undoChanges(caller, changed.groupId);
    expect((await read()).drivers).toMatchObject([{ name: 'Price of labelers', projects: [{ name: 'Arrival' }, { name: 'Berth' }] }]);
    const removed = await removeDriver(caller, id);
    expect(await scored()).toEqual({ drivers: [], exposures: 0 });
    await undoChanges(caller, removed.groupId);
    expect((await read()).drivers).toMatchObject([{ id, projects: [{ name: 'Arrival' }, { name: 'Berth' }] }]);
  });

  it('count the workspace’s revision up, so that the ranking is computed anew', async () => {
    const revision = () => readWorkspace(caller.workspaceId, (tx) => tx.workspace.findFirstOrThrow({ select: { revision: true } }));
    const before = await revision();
    await saveDriver(caller, { ...labels, projectIds: [] });
    expect((await revision()).revision).toBeGreaterThan(before.revision);
  });

  it('keep the place of a project that was removed, for when it comes back', async () => {
    const [a = '', b = ''] = await addProjects(['Arrival', 'Berth']);
    const { id } = await saveDriver(caller, { ...labels, projectIds: [a, b] });
    const gone = await recordChanges(caller, { action: 'remove a project' }, async (record) => {
      await record.update('Project', a, { deletedAt: new Date() });
      return record.groupId;
    });
    expect((await read()).drivers).toMatchObject([{ projects: [{ name: 'Berth' }] }]);
    await saveDriver(caller, { ...labels, driverId: id, name: 'Labels', projectIds: [b] });
    await undoChanges(caller, gone);
    expect((await read()).drivers).toMatchObject([{ projects: [{ name: 'Arrival' }, { name: 'Berth' }] }]);
  });

  it('of the same name, or of projects that are not there, are refused by the field', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    const [theirs = ''] = await recordChanges(stranger, { action: 'add projects' }, (record) => record.createMany('Project', [{ name: 'Theirs' }]));
    await saveDriver(caller, { ...labels, projectIds: [] });
    await expect(saveDriver(caller, { ...labels, name: 'price of LABELERS', projectIds: [] })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'name' }] });
    await expect(saveDriver(caller, { ...labels, name: 'Hiring', projectIds: [theirs] })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'projectIds' }] });
    expect((await read()).drivers).toHaveLength(1);
  });
});
