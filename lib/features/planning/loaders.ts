import 'server-only';
import { z } from 'zod';
import { may } from '@/lib/domain/access/permissions';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatShare } from '@/lib/domain/shared/format-number';
import { computeCapacity, personWeeksOf, type RoleCapacity } from '@/lib/domain/team/compute-capacity';
import { countWorkdays } from '@/lib/domain/team/count-workdays';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { readPlanning, type PlanningState, type StoredPeriod } from './data';
import { describeDays, namePlanners, summariseCapacity, toCapacityLines, toConstraintLines, toDriverLines, toPersonLines } from './view-model';

/** The capacity page: one period's capacities and constraints, what projects share, and the people of the workspace. */
export async function loadCapacityPage(workspaceSlug: string, params: { readonly [key: string]: string | string[] | undefined }) {
  const caller = await authorizePage(workspaceSlug);
  const asked = z.uuid().safeParse(params['period']);
  const state = await readPlanning(caller.workspaceId, asked.success ? asked.data : undefined);
  return {
    workspaceSlug: caller.workspaceSlug,
    currencySign: currencySign(caller.currency).trim(),
    mayPlan: may(caller.role, 'plan'),
    planners: namePlanners(),
    periods: state.periods.map(({ id, name, isCurrent, ...days }) => ({ id, name, isCurrent, days: describeDays(days) })),
    period: state.period && describePeriod(state.period),
    ...describeLines(state, caller.currency),
    constraints: toConstraintLines(state.constraints),
    roles: state.roles,
    drivers: toDriverLines(state.drivers),
  };
}

export type CapacityView = Awaited<ReturnType<typeof loadCapacityPage>>;
export type PeriodView = NonNullable<CapacityView['period']>;

function describePeriod(period: StoredPeriod) {
  return { ...period, days: describeDays(period), chanceText: formatShare(period.acceptedChance), lightsOnText: formatShare(period.keepLightsOnShare) };
}

function describeLines({ period, capacities, people, roles }: PlanningState, currency: string) {
  const days = period && { firstDay: period.startsOn, lastDay: period.endsOn };
  const fromPeople: ReadonlyMap<string, RoleCapacity> = days ? computeCapacity(people, days) : new Map<string, RoleCapacity>();
  const lines = period ? toCapacityLines(capacities, fromPeople, period, currency) : [];
  const weeksOf = (person: (typeof people)[number]) => days && { weeks: personWeeksOf(person, days), daysOff: countWorkdays(days) - countWorkdays(days, person.absences) };
  return {
    capacities: lines,
    finding: summariseCapacity(lines, fromPeople),
    people: toPersonLines(people, new Map(roles.map(({ id, name }) => [id, name])), weeksOf),
    /** By role, so that a form can say what its people give before it is saved. */
    weeksByRole: Object.fromEntries([...fromPeople].map(([roleId, { personWeeks }]) => [roleId, personWeeks])),
  };
}
