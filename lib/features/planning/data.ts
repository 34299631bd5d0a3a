import 'server-only';
import type { Capacity, Resource, SelectionConstraint } from '@/lib/domain/selection/types';
import type { PlanningPeriod } from '@/lib/domain/team/planning-period';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';

/** What the choice of projects is bound by in one period. */
export type PlanningInputs = {
  readonly period: PlanningPeriod;
  readonly capacities: readonly Capacity[];
  readonly constraints: readonly SelectionConstraint[];
};

const capacitySelect = { id: true, kind: true, name: true, unit: true, amount: true, lightsOnShare: true, acceptedChance: true, isFromPeople: true, sort: true, roleId: true, role: { select: { key: true, name: true } } } satisfies Prisma.CapacitySelect;
const constraintSelect = {
  id: true,
  kind: true,
  projectId: true,
  otherId: true,
  notBefore: true,
  reason: true,
  project: { select: { name: true, deletedAt: true } },
  other: { select: { name: true, deletedAt: true } },
} satisfies Prisma.PlanConstraintSelect;

type CapacityRow = Prisma.CapacityGetPayload<{ select: typeof capacitySelect }>;
type ConstraintRow = Prisma.PlanConstraintGetPayload<{ select: typeof constraintSelect }>;

/** The current period (or the one asked for) with its capacities and constraints; null where there is no period yet. */
export async function loadPlanningInputs(tx: WorkspaceTransaction, periodId?: string): Promise<PlanningInputs | null> {
  const row = await tx.planningPeriod.findFirst({
    where: periodId === undefined ? {} : { id: periodId },
    // The current one; without it the one that begins last.
    orderBy: [{ isCurrent: 'desc' }, { startsOn: 'desc' }],
    include: { capacities: { select: capacitySelect, orderBy: { sort: 'asc' } }, planConstraints: { select: constraintSelect, orderBy: { id: 'asc' } } },
  });
  if (!row) return null;
  const period = toPeriod(row);
  return {
    period,
    capacities: row.capacities.flatMap((capacity) => toCapacity(capacity, period.keepLightsOnShare)),
    constraints: row.planConstraints.filter(concernsLivingProjects).flatMap(toConstraint),
  };
}

export function toPeriod(row: { id: string; name: string; startsOn: Date; endsOn: Date; exceedShare: number; keepLightsOnShare: number }): PlanningPeriod {
  return {
    id: row.id,
    name: row.name,
    startsOn: toIsoDay(row.startsOn),
    endsOn: toIsoDay(row.endsOn),
    acceptedChance: row.exceedShare,
    keepLightsOnShare: row.keepLightsOnShare,
  };
}

function toCapacity(row: CapacityRow, keepLightsOnShare: number): Capacity[] {
  const resource = toResource(row);
  if (resource === null) return [];
  const capacity: Capacity = {
    key: resource.kind === 'role' ? `role:${resource.role}` : resource.kind,
    name: row.role?.name ?? row.name,
    resource,
    available: row.amount,
    lightsOnShare: row.lightsOnShare ?? keepLightsOnShare,
  };
  return [row.acceptedChance === null ? capacity : { ...capacity, acceptedChance: row.acceptedChance }];
}

/** A capacity of a role that was removed bounds nothing. */
function toResource({ kind, role }: CapacityRow): Resource | null {
  if (kind !== 'role') return { kind };
  return role === null ? null : { kind, role: role.key };
}

function concernsLivingProjects({ project, other }: ConstraintRow): boolean {
  return project.deletedAt === null && (other === null || other.deletedAt === null);
}

function toConstraint({ kind, projectId, otherId, notBefore }: ConstraintRow): SelectionConstraint[] {
  switch (kind) {
    case 'mustDo':
    case 'exclude':
      return [{ kind, projectId }];
    case 'eitherOr':
      return otherId === null ? [] : [{ kind, projectIds: [projectId, otherId] }];
    case 'needs':
      return otherId === null ? [] : [{ kind, projectId, neededId: otherId }];
    case 'notBefore':
      return notBefore === null ? [] : [{ kind, projectId, from: toIsoDay(notBefore) }];
    default:
      return kind satisfies never;
  }
}

export function toIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
