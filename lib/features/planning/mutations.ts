import 'server-only';
import type { z } from 'zod';
import { nameKey } from '@/lib/domain/time/name-key';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { CapacityKind } from '@/lib/domain/selection/plan-kinds';
import type { saveCapacityInput, saveConstraintInput, saveDriverInput, savePeriodInput, savePersonInput } from './schema';

/** What was done can be taken back as one, by its group. */
export type Done = { readonly id: string; readonly groupId: string };

const UNITS: Readonly<Record<Exclude<CapacityKind, 'role'>, { readonly name: string; readonly unit: string }>> = {
  compute: { name: 'GPU-hours', unit: 'GPU-hours' },
  money: { name: 'Money', unit: 'money' },
  labelMoney: { name: 'Label budget', unit: 'money' },
  labels: { name: 'Labels', unit: 'labels' },
};

/** A new period takes over the capacities of the current one; the first of all becomes current. */
export async function savePeriod(caller: Caller, { periodId, startsOn, endsOn, ...rest }: z.output<typeof savePeriodInput>): Promise<Done> {
  const data = { ...rest, startsOn: new Date(startsOn), endsOn: new Date(endsOn) };
  return recordChanges(caller, { action: periodId === null ? 'add a planning period' : 'change a planning period' }, async (record) => {
    const same = await record.tx.planningPeriod.findFirst({ where: { startsOn: data.startsOn, endsOn: data.endsOn, ...(periodId === null ? {} : { id: { not: periodId } }) }, select: { name: true } });
    if (same) throw refuse('endsOn', `is the last day of ${same.name}, which has the same first day`);
    if (periodId !== null) {
      await record.update('PlanningPeriod', periodId, data);
      return { id: periodId, groupId: record.groupId };
    }
    const current = await record.tx.planningPeriod.findFirst({ where: { isCurrent: true }, select: { id: true } });
    const id = await record.create('PlanningPeriod', { ...data, isCurrent: current === null });
    if (current) await copyCapacities(record, current.id, id);
    return { id, groupId: record.groupId };
  });
}

async function copyCapacities(record: ChangeRecorder, fromId: string, periodId: string): Promise<void> {
  const capacities = await record.tx.capacity.findMany({ where: { periodId: fromId }, orderBy: { sort: 'asc' } });
  await record.createMany(
    'Capacity',
    capacities.map(({ kind, roleId, name, unit, amount, lightsOnShare, acceptedChance, isFromPeople, sort }) => ({ periodId, kind, roleId, name, unit, amount, lightsOnShare, acceptedChance, isFromPeople, sort })),
  );
}

export async function makePeriodCurrent(caller: Caller, periodId: string): Promise<Done> {
  return recordChanges(caller, { action: 'choose the current period' }, async (record) => {
    const others = await record.tx.planningPeriod.findMany({ where: { isCurrent: true, id: { not: periodId } }, select: { id: true } });
    for (const { id } of others) await record.update('PlanningPeriod', id, { isCurrent: false });
    await record.update('PlanningPeriod', periodId, { isCurrent: true });
    return { id: periodId, groupId: record.groupId };
  });
}

/** Its capacities and constraints go first, one by one, so that undo brings them back. */
export async function removePeriod(caller: Caller, periodId: string): Promise<Done> {
  return recordChanges(caller, { action: 'remove a planning period' }, async (record) => {
    const period = await record.tx.planningPeriod.findUnique({
      where: { workspaceId_id: { workspaceId: caller.workspaceId, id: periodId } },
      select: { isCurrent: true, capacities: { select: { id: true } }, planConstraints: { select: { id: true } }, _count: { select: { scenarios: true, decisionSnapshots: true } } },
    });
    if (!period) throw new AppError('not-found', 'The period does not exist any more.');
    if (period.isCurrent) throw new AppError('conflict', 'This is the current period; choose another one first.');
    if (period._count.scenarios + period._count.decisionSnapshots > 0) throw new AppError('conflict', 'Scenarios or snapshots were made for this period; it is kept with them.');
    for (const { id } of period.planConstraints) await record.remove('PlanConstraint', id);
    for (const { id } of period.capacities) await record.remove('Capacity', id);
    await record.remove('PlanningPeriod', periodId);
    return { id: periodId, groupId: record.groupId };
  });
}

/** One capacity of a kind (for roles: of a role) in a period: two would both bind. */
export async function saveCapacity(caller: Caller, { capacityId, ...input }: z.output<typeof saveCapacityInput>): Promise<Done> {
  return recordChanges(caller, { action: capacityId === null ? 'add a capacity' : 'change a capacity' }, async (record) => {
    const { periodId, kind } = input;
    const roleId = kind === 'role' ? input.roleId : null;
    const others = { periodId, kind, roleId, ...(capacityId === null ? {} : { id: { not: capacityId } }) };
    if ((await record.tx.capacity.count({ where: others })) > 0) throw refuse(kind === 'role' ? 'roleId' : 'kind', 'has a capacity in this period already');
    const data = { ...input, roleId, ...(await describe(record, kind, roleId)), isFromPeople: input.isFromPeople && kind === 'role' };
    if (capacityId !== null) {
      await record.update('Capacity', capacityId, data);
      return { id: capacityId, groupId: record.groupId };
    }
    const last = await record.tx.capacity.aggregate({ where: { periodId }, _max: { sort: true } });
    return { id: await record.create('Capacity', { ...data, sort: (last._max.sort ?? -1) + 1 }), groupId: record.groupId };
  });
}

async function describe(record: ChangeRecorder, kind: CapacityKind, roleId: string | null): Promise<{ name: string; unit: string }> {
  if (kind !== 'role') return UNITS[kind];
  const role = await record.tx.teamRole.findFirst({ where: { id: roleId ?? '' }, select: { name: true } });
  if (!role) throw refuse('roleId', 'does not exist any more');
  return { name: role.name, unit: 'person-weeks' };
}

export async function removeCapacity(caller: Caller, capacityId: string): Promise<Done> {
  return removeOne(caller, 'Capacity', capacityId, 'remove a capacity');
}

/** A person with roles and absences, all given at once. */
export async function savePerson(caller: Caller, { personId, roles, absences, ...person }: z.output<typeof savePersonInput>): Promise<Done> {
  return recordChanges(caller, { action: personId === null ? 'add a person' : 'change a person' }, async (record) => {
    if (personId !== null) await record.update('Person', personId, person);
    const id = personId ?? (await record.create('Person', person));
    await replaceRoles(record, id, roles);
    await replaceAbsences(record, id, absences);
    return { id, groupId: record.groupId };
  });
}

type PersonInput = z.output<typeof savePersonInput>;

async function replaceRoles(record: ChangeRecorder, personId: string, roles: PersonInput['roles']): Promise<void> {
  const before = await record.tx.personRole.findMany({ where: { personId }, select: { id: true, roleId: true } });
  for (const { id, roleId } of before) {
    const kept = roles.find((role) => role.roleId === roleId);
    if (kept) await record.update('PersonRole', id, { share: kept.share });
    else await record.remove('PersonRole', id);
  }
  const known = new Set(before.map(({ roleId }) => roleId));
  await record.createMany('PersonRole', roles.filter(({ roleId }) => !known.has(roleId)).map((role) => ({ ...role, personId })));
}

async function replaceAbsences(record: ChangeRecorder, personId: string, absences: PersonInput['absences']): Promise<void> {
  const before = await record.tx.absence.findMany({ where: { personId }, select: { id: true, firstDay: true, lastDay: true, note: true } });
  const keyOf = ({ firstDay, lastDay, note }: { firstDay: Date; lastDay: Date; note: string | null }): string => `${firstDay.getTime()} ${lastDay.getTime()} ${note ?? ''}`;
  const wanted = new Map(absences.map(({ firstDay, lastDay, note }) => ({ personId, firstDay: new Date(firstDay), lastDay: new Date(lastDay), note })).map((absence) => [keyOf(absence), absence]));
  for (const absence of before) if (!wanted.delete(keyOf(absence))) await record.remove('Absence', absence.id);
  await record.createMany('Absence', [...wanted.values()]);
}

export async function saveConstraint(caller: Caller, { constraintId, ...input }: z.output<typeof saveConstraintInput>): Promise<Done> {
  return recordChanges(caller, { action: constraintId === null ? 'add a constraint' : 'change a constraint' }, async (record) => {
    const { kind } = input;
    const data = { ...input, otherId: kind === 'eitherOr' || kind === 'needs' ? input.otherId : null, notBefore: kind === 'notBefore' && input.notBefore !== null ? new Date(input.notBefore) : null };
    await refuseContradiction(record, constraintId, data);
    if (constraintId !== null) await record.update('PlanConstraint', constraintId, data);
    return { id: constraintId ?? (await record.create('PlanConstraint', data)), groupId: record.groupId };
  });
}

type ConstraintData = Pick<z.output<typeof saveConstraintInput>, 'periodId' | 'kind' | 'projectId' | 'otherId'>;

/** The same twice, or a project that must and must not be done. Whether several together can be kept, the plan says. */
async function refuseContradiction(record: ChangeRecorder, constraintId: string | null, { periodId, kind, projectId, otherId }: ConstraintData): Promise<void> {
  const others = { periodId, ...(constraintId === null ? {} : { id: { not: constraintId } }) };
  const pairs = kind === 'eitherOr' ? [{ projectId, otherId }, { projectId: otherId ?? '', otherId: projectId }] : [{ projectId, otherId }];
  if ((await record.tx.planConstraint.count({ where: { ...others, kind, OR: pairs } })) > 0) throw refuse('projectId', 'has this constraint already');
  const opposite = kind === 'mustDo' ? 'exclude' : kind === 'exclude' ? 'mustDo' : null;
  if (opposite !== null && (await record.tx.planConstraint.count({ where: { ...others, kind: opposite, projectId } })) > 0) {
    throw refuse('projectId', opposite === 'exclude' ? 'is left out by another constraint' : 'must be done by another constraint');
  }
}

export async function removeConstraint(caller: Caller, constraintId: string): Promise<Done> {
  return removeOne(caller, 'PlanConstraint', constraintId, 'remove a constraint');
}

/**
 * Adds or changes something that several projects share, with the projects that it touches: they err together by it.
 *
 * @throws AppError `invalid` for a name that another has, or a project that is not there
 */
export async function saveDriver(caller: Caller, { driverId, name, affects, factor, projectIds }: z.output<typeof saveDriverInput>): Promise<Done> {
  return recordChanges(caller, { action: driverId === null ? 'add a shared driver' : 'change a shared driver' }, async (record) => {
    const all = await record.tx.driver.findMany({ select: { id: true, key: true, name: true } });
    if (all.some((other) => other.id !== driverId && other.name.toLowerCase() === name.toLowerCase())) throw refuse('name', 'is the name of another shared driver');
    if ((await record.tx.project.count({ where: { id: { in: projectIds }, deletedAt: null } })) < projectIds.length) throw refuse('projectIds', 'hold a project that is not there any more');
    const data = { name, affects, low: factor.p10, likely: factor.p50, high: factor.p90 };
    if (driverId !== null) await record.update('Driver', driverId, data);
    const id = driverId ?? (await record.create('Driver', { ...data, key: nameKey(name, new Set(all.map(({ key }) => key))) }));
    await keepExposures(record, id, projectIds);
    return { id, groupId: record.groupId };
  });
}

export async function removeDriver(caller: Caller, driverId: string): Promise<Done> {
  return recordChanges(caller, { action: 'remove a shared driver' }, async (record) => {
    const exposures = await record.tx.driverExposure.findMany({ where: { driverId }, select: { id: true } });
    await record.removeMany('DriverExposure', exposures.map(({ id }) => id));
    await record.remove('Driver', driverId);
    return { id: driverId, groupId: record.groupId };
  });
}

/** A project that was removed keeps its place, for when it comes back. */
async function keepExposures(record: ChangeRecorder, driverId: string, projectIds: readonly string[]): Promise<void> {
  const known = await record.tx.driverExposure.findMany({ where: { driverId }, select: { id: true, projectId: true, project: { select: { deletedAt: true } } } });
  const wanted = new Set(projectIds);
  await record.removeMany('DriverExposure', known.filter(({ projectId, project }) => !wanted.has(projectId) && project.deletedAt === null).map(({ id }) => id));
  const present = new Set(known.map(({ projectId }) => projectId));
  await record.createMany('DriverExposure', projectIds.filter((id) => !present.has(id)).map((projectId) => ({ driverId, projectId })));
}

async function removeOne(caller: Caller, model: 'Capacity' | 'PlanConstraint', id: string, action: string): Promise<Done> {
  return recordChanges(caller, { action }, async (record) => {
    await record.remove(model, id);
    return { id, groupId: record.groupId };
  });
}

function refuse(path: string, message: string): AppError {
  return new AppError('invalid', `${path}: ${message}`, [{ path, message }]);
}
