import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';

const ROLE_CAPACITIES = [
  ['dataScientist', 'Data scientist', 63],
  ['mlEngineer', 'ML engineer', 49],
  ['dataEngineer', 'Data engineer', 34],
  ['labeling', 'Labeling', 18],
  ['domainExpert', 'Domain expert', 14],
  ['mlops', 'MLOps', 20],
] as const;

const DRIVERS = [
  { key: 'labelPrice', name: 'Price of outside labelers', affects: 'labelPrice', low: 0.85, likely: 1, high: 1.3, projects: ['triage', 'invoice', 'customs', 'damage', 'calls', 'pallets'] },
  { key: 'hiring', name: 'Hiring of a data engineer', affects: 'effort', low: 0.94, likely: 1, high: 1.1, projects: ['customs', 'arrival', 'trailer', 'claims', 'pricing', 'route'] },
  { key: 'freightVolume', name: 'Freight volume of next year', affects: 'value', low: 0.9, likely: 1, high: 1.08, projects: ['triage', 'address', 'invoice', 'customs', 'arrival', 'volume', 'damage'] },
] as const;

/** The quarter, what there is of everything, what may not be done together, and what several projects share. */
export function makePlan(calendar: StoryCalendar, id: SampleId, periodId: string, roleIdOf: (key: string) => string) {
  const { quarter } = calendar;
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const byRole = ROLE_CAPACITIES.map(([role, name, amount], sort) => ({
    id: id(`capacity:${role}`), periodId, kind: 'role' as const, roleId: roleIdOf(role), name, unit: 'person-weeks', amount, sort,
  }));
  const others = [
    { id: id('capacity:compute'), periodId, kind: 'compute' as const, roleId: null, name: 'GPU-hours', unit: 'GPU-hours', amount: 2600, sort: 6 },
    { id: id('capacity:labelMoney'), periodId, kind: 'labelMoney' as const, roleId: null, name: 'Label budget', unit: 'EUR', amount: 60_000, sort: 7 },
  ];
  return {
    period: { name: quarter.name, startsOn: day(quarter.startsOn), endsOn: day(quarter.endsOn), isCurrent: true, exceedShare: 0.45, keepLightsOnShare: 0 },
    capacities: [...byRole, ...others],
    constraints: [
      { id: id('constraint:telematics'), periodId, kind: 'eitherOr' as const, projectId: id('project:trailer'), otherId: id('project:route'), notBefore: null, reason: 'Both need the same telematics feed, and it can be rebuilt for one of them.' },
    ],
    drivers: DRIVERS.map(({ key, name, affects, low, likely, high }) => ({ id: id(`driver:${key}`), key, name, affects, low, likely, high })),
    exposures: DRIVERS.flatMap(({ key, projects }) => projects.map((project) => ({ id: id(`exposure:${key}:${project}`), driverId: id(`driver:${key}`), projectId: id(`project:${project}`) }))),
  };
}
