import 'server-only';
import { DRIVER_PARTS, type DriverPart } from '@/lib/domain/priority/driver-parts';
import type { Interval } from '@/lib/domain/shared/interval';
import type { Capacity, Resource, SelectionConstraint } from '@/lib/domain/selection/types';
import { computeCapacity, type PersonAvailability, type RoleCapacity } from '@/lib/domain/team/compute-capacity';
import type { PlanningPeriod } from '@/lib/domain/team/planning-period';
import type { AuthorizedWorkspaceId } from '@/lib/platform/auth/caller';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { CapacityKind, ConstraintKind } from '@/lib/domain/selection/plan-kinds';
import type { ProjectChoice } from './schema';

/** What the choice of projects is bound by in one period. */
export type PlanningInputs = {
  readonly period: PlanningPeriod;
  readonly capacities: readonly Capacity[];
  readonly constraints: readonly SelectionConstraint[];
};

export type StoredPeriod = PlanningPeriod & { readonly isCurrent: boolean };

export type StoredCapacity = {
  readonly id: string;
  readonly kind: CapacityKind;
  readonly role: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly name: string;
  readonly amount: number;
  readonly lightsOnShare: number | null;
  readonly acceptedChance: number | null;
  readonly isFromPeople: boolean;
};

type Named = { readonly id: string; readonly name: string };

export type StoredConstraint = {
  readonly id: string;
  readonly kind: ConstraintKind;
  readonly project: Named;
  readonly other: Named | null;
  readonly notBefore: string | null;
  readonly reason: string;
};

export type StoredPerson = PersonAvailability & { readonly absences: readonly { readonly firstDay: string; readonly lastDay: string; readonly note: string }[] };

/** Something that several projects share, with those that it touches. */
export type StoredDriver = Named & { readonly affects: DriverPart; readonly factor: Interval; readonly projects: readonly Named[] };

/** Everything the capacity page shows and its forms choose from. */
export type PlanningState = {
  readonly periods: readonly StoredPeriod[];
  readonly period: StoredPeriod | null;
  readonly capacities: readonly StoredCapacity[];
  readonly constraints: readonly StoredConstraint[];
  readonly people: readonly StoredPerson[];
  readonly roles: readonly Named[];
  readonly drivers: readonly StoredDriver[];
};

const capacitySelect = { id: true, kind: true, name: true, amount: true, lightsOnShare: true, acceptedChance: true, isFromPeople: true, role: { select: { id: true, key: true, name: true } } } satisfies Prisma.CapacitySelect;
const projectSelect = { select: { id: true, name: true, deletedAt: true } } as const;
const periodInclude = {
  capacities: { select: capacitySelect, orderBy: { sort: 'asc' } },
  planConstraints: { select: { id: true, kind: true, notBefore: true, reason: true, project: projectSelect, other: projectSelect }, orderBy: { id: 'asc' } },
} satisfies Prisma.PlanningPeriodInclude;

type PeriodRow = Prisma.PlanningPeriodGetPayload<{ include: typeof periodInclude }>;

/** The current period (or the one asked for) with its capacities and constraints; null where there is no period yet. */
export async function loadPlanningInputs(tx: WorkspaceTransaction, periodId?: string): Promise<PlanningInputs | null> {
  const row = await findPeriod(tx, periodId);
  if (!row) return null;
  const period = toPeriod(row);
  const fromPeople = row.capacities.some(({ isFromPeople }) => isFromPeople) ? computeCapacity(await readPeople(tx), daysOf(period)) : new Map<string, RoleCapacity>();
  return {
    period,
    capacities: row.capacities.flatMap((capacity) => toCapacity(capacity, period.keepLightsOnShare, fromPeople)),
    constraints: toConstraints(row).flatMap(toSelectionConstraint),
  };
}

export async function readPlanning(workspaceId: AuthorizedWorkspaceId, periodId?: string): Promise<PlanningState> {
  return readWorkspace(workspaceId, async (tx) => {
    const row = (await findPeriod(tx, periodId)) ?? (await findPeriod(tx));
    const periods = await tx.planningPeriod.findMany({ orderBy: { startsOn: 'desc' } });
    return {
      periods: periods.map(toPeriod),
      period: row ? toPeriod(row) : null,
      capacities: row?.capacities ?? [],
      constraints: row ? toConstraints(row) : [],
      people: await readPeople(tx),
      roles: await tx.teamRole.findMany({ where: { isActive: true }, orderBy: { sort: 'asc' }, select: { id: true, name: true } }),
      drivers: await readDrivers(tx),
    };
  });
}

/** More are not offered at once; typing narrows them. */
const MOST_CHOICES = 30;

/** Projects whose name holds the text, those that begin with it first. */
export async function findProjects(workspaceId: AuthorizedWorkspaceId, text: string): Promise<ProjectChoice[]> {
  const pattern = text.replace(/[\\%_]/g, '\\$&');
  return readWorkspace(workspaceId, (tx) => tx.$queryRaw<ProjectChoice[]>`
    select p.id, p.name, p.stage::text, o.name as owner
    from project p left join person o on o.id = p.owner_id
    where p.deleted_at is null and p.status <> 'stopped' and p.name ilike ${`%${pattern}%`}
    order by p.name ilike ${`${pattern}%`} desc, p.name, p.id
    limit ${MOST_CHOICES}`);
}

/** The current one first; without it the one that begins last. */
async function findPeriod(tx: WorkspaceTransaction, periodId?: string): Promise<PeriodRow | null> {
  return tx.planningPeriod.findFirst({ where: periodId === undefined ? {} : { id: periodId }, orderBy: [{ isCurrent: 'desc' }, { startsOn: 'desc' }], include: periodInclude });
}

async function readPeople(tx: WorkspaceTransaction): Promise<StoredPerson[]> {
  const rows = await tx.person.findMany({
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    select: {
      id: true, name: true, hoursPerWeek: true, isActive: true,
      personRoles: { select: { roleId: true, share: true }, orderBy: [{ share: 'desc' }, { id: 'asc' }] },
      absences: { select: { firstDay: true, lastDay: true, note: true }, orderBy: { firstDay: 'asc' } },
    },
  });
  return rows.map(({ personRoles, absences, ...person }) => ({
    ...person,
    roles: personRoles,
    absences: absences.map(({ firstDay, lastDay, note }) => ({ firstDay: toIsoDay(firstDay), lastDay: toIsoDay(lastDay), note: note ?? '' })),
  }));
}

/** By name; projects that were removed are left out. */
async function readDrivers(tx: WorkspaceTransaction): Promise<StoredDriver[]> {
  const rows = await tx.driver.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true, name: true, affects: true, low: true, likely: true, high: true,
      driverExposures: { where: { project: { deletedAt: null } }, select: { project: { select: { id: true, name: true } } }, orderBy: { project: { name: 'asc' } } },
    },
  });
  return rows.map(({ low, likely, high, affects, driverExposures, ...driver }) => ({
    ...driver,
    affects: DRIVER_PARTS.find((part) => part === affects) ?? 'effort',
    factor: { p10: low, p50: likely, p90: high },
    projects: driverExposures.map(({ project }) => project),
  }));
}

function toPeriod(row: { id: string; name: string; startsOn: Date; endsOn: Date; exceedShare: number; keepLightsOnShare: number; isCurrent: boolean }): StoredPeriod {
  return {
    id: row.id,
    name: row.name,
    startsOn: toIsoDay(row.startsOn),
    endsOn: toIsoDay(row.endsOn),
    acceptedChance: row.exceedShare,
    keepLightsOnShare: row.keepLightsOnShare,
    isCurrent: row.isCurrent,
  };
}

function daysOf({ startsOn, endsOn }: PlanningPeriod): { firstDay: string; lastDay: string } {
  return { firstDay: startsOn, lastDay: endsOn };
}

function toCapacity(row: StoredCapacity, keepLightsOnShare: number, fromPeople: ReadonlyMap<string, RoleCapacity>): Capacity[] {
  const resource = toResource(row);
  if (resource === null) return [];
  const capacity: Capacity = {
    key: resource.kind === 'role' ? `role:${resource.role}` : resource.kind,
    name: row.role?.name ?? row.name,
    resource,
    available: row.isFromPeople && row.role !== null ? (fromPeople.get(row.role.id)?.personWeeks ?? 0) : row.amount,
    lightsOnShare: row.lightsOnShare ?? keepLightsOnShare,
  };
  return [row.acceptedChance === null ? capacity : { ...capacity, acceptedChance: row.acceptedChance }];
}

/** A capacity of a role that was removed bounds nothing. */
function toResource({ kind, role }: StoredCapacity): Resource | null {
  if (kind !== 'role') return { kind };
  return role === null ? null : { kind, role: role.key };
}

/** Those of projects that were not removed. */
function toConstraints({ planConstraints }: PeriodRow): StoredConstraint[] {
  return planConstraints
    .filter(({ project, other }) => project.deletedAt === null && (other === null || other.deletedAt === null))
    .map(({ id, kind, project, other, notBefore, reason }) => ({
      id, kind, reason,
      project: { id: project.id, name: project.name },
      other: other && { id: other.id, name: other.name },
      notBefore: notBefore && toIsoDay(notBefore),
    }));
}

function toSelectionConstraint({ kind, project, other, notBefore }: StoredConstraint): SelectionConstraint[] {
  const projectId = project.id;
  switch (kind) {
    case 'mustDo':
    case 'exclude':
      return [{ kind, projectId }];
    case 'eitherOr':
      return other === null ? [] : [{ kind, projectIds: [projectId, other.id] }];
    case 'needs':
      return other === null ? [] : [{ kind, projectId, neededId: other.id }];
    case 'notBefore':
      return notBefore === null ? [] : [{ kind, projectId, from: notBefore }];
    default:
      return kind satisfies never;
  }
}

function toIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
