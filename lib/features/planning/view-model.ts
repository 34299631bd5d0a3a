import { roleNames, rolesWith } from '@/lib/domain/access/permissions';
import { driverPartNames, type DriverPart } from '@/lib/domain/priority/driver-parts';
import type { Interval } from '@/lib/domain/shared/interval';
import type { RoleCapacity } from '@/lib/domain/team/compute-capacity';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatDay, formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatCompact, formatCount, formatNumber, formatShare, joinRange } from '@/lib/domain/shared/format-number';
import type { CapacityKind, ConstraintKind } from '@/lib/domain/selection/plan-kinds';

/** Weeks to three figures: 63.4 of 63 is a difference that people plan with. */
const WEEK_FIGURES = 3;

export const kindNames: Record<CapacityKind, string> = { role: 'Role', compute: 'GPU-hours', money: 'Money', labelMoney: 'Label budget', labels: 'Labels' };

export const constraintNames: Record<ConstraintKind, string> = {
  mustDo: 'Must be done',
  exclude: 'Left out',
  eitherOr: 'Either or',
  needs: 'Needs another',
  notBefore: 'Not before',
};

/** Who may change what stands on the page, for those who may not: "product owner, admin or owner". */
export function namePlanners(): string {
  const names = rolesWith('plan').map((role) => roleNames[role].toLowerCase()).toReversed();
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

export function describeDays({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string {
  const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return `${sameYear ? formatDay(startsOn) : formatDayAndYear(startsOn)} – ${formatDayAndYear(endsOn)}`;
}

type CapacityFacts = {
  readonly id: string;
  readonly kind: CapacityKind;
  readonly role: { readonly id: string; readonly name: string } | null;
  readonly name: string;
  readonly amount: number;
  readonly lightsOnShare: number | null;
  readonly acceptedChance: number | null;
  readonly isFromPeople: boolean;
};

export type CapacityLine = CapacityFacts & {
  /** What the plan may use, before the share that keeps systems running is taken off. */
  readonly available: number;
  readonly amountText: string;
  readonly unit: string;
  /** Person-weeks that the people of the role have, and who they are; null for what people don't give. */
  readonly peopleText: string | null;
  readonly peopleNames: string;
  /** How a typed amount differs from what people give: "0.4 more than people"; empty if it does not. */
  readonly difference: string;
  readonly plannableText: string;
  readonly lightsOnText: string;
  readonly chanceText: string;
};

type PeriodShares = { readonly acceptedChance: number; readonly keepLightsOnShare: number };

export function toCapacityLines(capacities: readonly CapacityFacts[], fromPeople: ReadonlyMap<string, RoleCapacity>, period: PeriodShares, currency: string): CapacityLine[] {
  return capacities.map((capacity) => {
    const people = capacity.role === null ? undefined : fromPeople.get(capacity.role.id);
    const given = people?.personWeeks ?? 0;
    const available = capacity.isFromPeople ? given : capacity.amount;
    const lightsOn = capacity.lightsOnShare ?? period.keepLightsOnShare;
    return {
      ...capacity,
      name: capacity.role?.name ?? capacity.name,
      available,
      amountText: formatAmount(available, capacity.kind, currency),
      unit: unitOf(capacity.kind, currency),
      peopleText: capacity.kind === 'role' ? formatNumber(given, WEEK_FIGURES) : null,
      peopleNames: people?.people.map(({ name }) => name).join(', ') ?? '',
      difference: capacity.kind === 'role' && !capacity.isFromPeople ? describeDifference(capacity.amount - given) : '',
      plannableText: formatAmount(available * (1 - lightsOn), capacity.kind, currency),
      lightsOnText: formatShare(lightsOn),
      chanceText: formatShare(capacity.acceptedChance ?? period.acceptedChance),
    };
  });
}

function unitOf(kind: CapacityKind, currency: string): string {
  if (kind === 'role') return 'person-weeks';
  if (kind === 'compute') return 'GPU-hours';
  return kind === 'labels' ? 'labels' : currencySign(currency).trim();
}

function formatAmount(amount: number, kind: CapacityKind, currency: string): string {
  if (kind === 'role') return formatNumber(amount, WEEK_FIGURES);
  // What was agreed on is shown in full; only millions are shortened.
  const text = amount < 1e7 ? formatCount(Math.round(amount)) : formatCompact(amount, WEEK_FIGURES);
  return kind === 'money' || kind === 'labelMoney' ? `${currencySign(currency)}${text}` : text;
}

/** To a tenth of a week: nobody plans with less. */
function roundWeeks(weeks: number): number {
  return Math.round(weeks * 10) / 10;
}

function describeDifference(more: number): string {
  const weeks = roundWeeks(more);
  return weeks === 0 ? '' : `${formatNumber(Math.abs(weeks), WEEK_FIGURES)} ${weeks > 0 ? 'more' : 'less'} than people`;
}

type PersonFacts = {
  readonly id: string;
  readonly name: string;
  readonly hoursPerWeek: number;
  readonly isActive: boolean;
  readonly roles: readonly { readonly roleId: string; readonly share: number }[];
  readonly absences: readonly { readonly firstDay: string; readonly lastDay: string; readonly note: string }[];
};

export type PersonLine = PersonFacts & { readonly rolesText: string; readonly absenceText: string; readonly weeksText: string };

/** @param weeksOf person-weeks of somebody in the period, and workdays off; null where no period is chosen */
export function toPersonLines(people: readonly PersonFacts[], roleNameOf: ReadonlyMap<string, string>, weeksOf: (person: PersonFacts) => { readonly weeks: number; readonly daysOff: number } | null): PersonLine[] {
  return people.map((person) => {
    const found = weeksOf(person);
    return {
      ...person,
      rolesText: person.roles.map(({ roleId, share }) => nameShare(roleNameOf.get(roleId) ?? 'Removed role', share)).join(', '),
      absenceText: found === null || found.daysOff === 0 ? '' : `${found.daysOff} ${found.daysOff === 1 ? 'day' : 'days'} off`,
      weeksText: found === null || !person.isActive ? '–' : formatNumber(found.weeks, WEEK_FIGURES),
    };
  });
}

function nameShare(name: string, share: number): string {
  return share === 1 ? name : `${name} ${formatShare(share)}`;
}

type Named = { readonly id: string; readonly name: string };
type ConstraintFacts = { readonly id: string; readonly kind: ConstraintKind; readonly project: Named; readonly other: Named | null; readonly notBefore: string | null; readonly reason: string };

export type ConstraintLine = ConstraintFacts & { readonly sentence: string };

export function toConstraintLines(constraints: readonly ConstraintFacts[]): ConstraintLine[] {
  return constraints.map((constraint) => ({ ...constraint, sentence: sayConstraint(constraint) }));
}

function sayConstraint({ kind, project, other, notBefore }: ConstraintFacts): string {
  switch (kind) {
    case 'mustDo':
      return `${project.name} must be done`;
    case 'exclude':
      return `${project.name} is left out`;
    case 'eitherOr':
      return `Either ${project.name} or ${other?.name ?? 'another'}`;
    case 'needs':
      return `${project.name} needs ${other?.name ?? 'another'}`;
    case 'notBefore':
      return `${project.name} not before ${formatDayAndYear(notBefore)}`;
    default:
      return kind satisfies never;
  }
}

export type CapacityFinding = { readonly stated: string; readonly given: string; readonly people: number; readonly tightest: string };

/** What the roles have in all, what their people give, and the role whose stated weeks its people fall short of most. */
export function summariseCapacity(lines: readonly CapacityLine[], fromPeople: ReadonlyMap<string, RoleCapacity>): CapacityFinding | null {
  const roles = lines.filter(({ kind, role }) => kind === 'role' && role !== null);
  if (roles.length === 0) return null;
  const givenOf = ({ role }: CapacityLine): number => fromPeople.get(role?.id ?? '')?.personWeeks ?? 0;
  const short = roles.map((line) => ({ name: line.name, missing: roundWeeks(line.available - givenOf(line)) })).toSorted((a, b) => b.missing - a.missing)[0];
  return {
    stated: formatNumber(roles.reduce((sum, { available }) => sum + available, 0), WEEK_FIGURES),
    given: formatNumber(roles.reduce((sum, line) => sum + givenOf(line), 0), WEEK_FIGURES),
    people: new Set(roles.flatMap(({ role }) => fromPeople.get(role?.id ?? '')?.people.map(({ personId }) => personId) ?? [])).size,
    tightest: short && short.missing > 0 ? `${short.name} is stated ${formatNumber(short.missing, WEEK_FIGURES)} weeks above what its people have.` : 'No role is stated above what its people have.',
  };
}

type DriverFacts = { readonly id: string; readonly name: string; readonly affects: DriverPart; readonly factor: Interval; readonly projects: readonly { readonly id: string; readonly name: string }[] };

export type DriverLine = DriverFacts & {
  /** "Price of labels × 1" */
  readonly effectText: string;
  readonly rangeText: string;
  readonly projectsText: string;
  /** As it is typed. */
  readonly factorText: string;
};

export function toDriverLines(drivers: readonly DriverFacts[]): DriverLine[] {
  return drivers.map((driver) => {
    const { affects, factor, projects } = driver;
    return {
      ...driver,
      effectText: `${driverPartNames[affects]} × ${formatNumber(factor.p50)}`,
      rangeText: joinRange(formatNumber(factor.p10), formatNumber(factor.p90)),
      projectsText: projects.length === 0 ? 'no project yet' : projects.map(({ name }) => name).join(', '),
      factorText: `${factor.p10} ${factor.p50} ${factor.p90}`,
    };
  });
}
