import { countWorkdays } from './count-workdays';
import type { DayRange } from './count-workdays';

/** One person-week is 40 hours, whatever a person's own week is. */
export const HOURS_PER_PERSON_WEEK = 40;

const WORKDAYS_PER_WEEK = 5;

export type PersonAvailability = {
  readonly id: string;
  readonly name: string;
  readonly hoursPerWeek: number;
  readonly isActive: boolean;
  /** Shares of the person's hours, each 0 to 1. */
  readonly roles: readonly { readonly roleId: string; readonly share: number }[];
  readonly absences: readonly DayRange[];
};

export type RoleCapacity = {
  readonly personWeeks: number;
  /** Who gives how much, most first. */
  readonly people: readonly { readonly personId: string; readonly name: string; readonly personWeeks: number }[];
};

/**
 * Person-weeks of 40 h that a person has in a period: hours per week × workdays not absent ÷ 5 ÷ 40.
 * Somebody who is not active has none.
 */
export function personWeeksOf(person: PersonAvailability, period: DayRange): number {
  if (!person.isActive) return 0;
  const workdays = countWorkdays(period, person.absences);
  return (person.hoursPerWeek * workdays) / WORKDAYS_PER_WEEK / HOURS_PER_PERSON_WEEK;
}

/**
 * Person-weeks of 40 h by role: for each person, weeks in the period × the share of the role, summed.
 * Roles that nobody fills are missing.
 */
export function computeCapacity(people: readonly PersonAvailability[], period: DayRange): ReadonlyMap<string, RoleCapacity> {
  const byRole = new Map<string, { personId: string; name: string; personWeeks: number }[]>();
  for (const person of people) {
    const weeks = personWeeksOf(person, period);
    for (const { roleId, share } of person.roles) {
      const personWeeks = weeks * share;
      if (personWeeks <= 0) continue;
      const given = byRole.get(roleId) ?? [];
      byRole.set(roleId, [...given, { personId: person.id, name: person.name, personWeeks }]);
    }
  }
  return new Map([...byRole].map(([roleId, given]) => [roleId, addUp(given)]));
}

function addUp(given: readonly { personId: string; name: string; personWeeks: number }[]): RoleCapacity {
  return {
    personWeeks: given.reduce((sum, { personWeeks }) => sum + personWeeks, 0),
    people: given.toSorted((a, b) => b.personWeeks - a.personWeeks || a.name.localeCompare(b.name)),
  };
}
