import { describe, expect, it } from 'vitest';
import { describeDays, namePlanners, summariseCapacity, toCapacityLines, toConstraintLines, toDriverLines, toPersonLines } from '@/lib/features/planning/view-model';

const role = { id: 'r', name: 'Data engineer' };
const capacity = { id: 'c', kind: 'role' as const, role, name: 'old name', amount: 34, lightsOnShare: null, acceptedChance: null, isFromPeople: false };
const period = { acceptedChance: 0.45, keepLightsOnShare: 0.1 };
const fromPeople = new Map([['r', { personWeeks: 33.56, people: [{ personId: 'p', name: 'Petr', personWeeks: 20 }, { personId: 'a', name: 'Aisha', personWeeks: 13.56 }] }]]);
const plain = (text: string | null | undefined): string | undefined => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('capacity lines', () => {
  it('say how a typed amount differs from what people give, and take the share off that keeps things running', () => {
    const [line] = toCapacityLines([capacity], fromPeople, period, 'EUR');
    expect(line).toMatchObject({ name: 'Data engineer', available: 34, unit: 'person-weeks', peopleNames: 'Petr, Aisha', difference: '0.4 more than people' });
    expect([line?.amountText, line?.peopleText, line?.plannableText].map(plain)).toEqual(['34.0', '33.6', '30.6']);
    expect([line?.lightsOnText, line?.chanceText].map(plain)).toEqual(['10 %', '45 %']);
  });

  it('follow the people where they are computed, and the capacity’s own shares', () => {
    const [line] = toCapacityLines([{ ...capacity, isFromPeople: true, lightsOnShare: 0.5, acceptedChance: 0.2 }], fromPeople, period, 'EUR');
    expect(line).toMatchObject({ available: 33.56, difference: '' });
    expect([line?.plannableText, line?.chanceText].map(plain)).toEqual(['16.8', '20 %']);
  });

  it('print money in full with its sign, and have no people', () => {
    const [line] = toCapacityLines([{ ...capacity, kind: 'labelMoney', role: null, name: 'Label budget', amount: 60_000 }], fromPeople, period, 'EUR');
    expect(line).toMatchObject({ name: 'Label budget', amountText: '€60,000', peopleText: null, difference: '' });
  });
});

describe('the finding', () => {
  it('adds the roles up and names the one that is stated furthest above its people', () => {
    const lines = toCapacityLines([capacity], fromPeople, period, 'EUR');
    expect(summariseCapacity(lines, fromPeople)).toEqual({ stated: '34.0', given: '33.6', people: 2, tightest: 'Data engineer is stated 0.4 weeks above what its people have.' });
  });

  it('says so where nobody is missing, and nothing without roles', () => {
    const lines = toCapacityLines([{ ...capacity, amount: 30 }], fromPeople, period, 'EUR');
    expect(summariseCapacity(lines, fromPeople)?.tightest).toBe('No role is stated above what its people have.');
    expect(summariseCapacity([], fromPeople)).toBeNull();
  });
});

describe('person lines', () => {
  const person = { id: 'p', name: 'Mei', hoursPerWeek: 37.5, isActive: true, roles: [{ roleId: 'r', share: 0.9 }, { roleId: 'gone', share: 0.1 }], absences: [] };
  const names = new Map([['r', 'MLOps']]);

  it('name roles with their shares, days off and weeks', () => {
    const [line] = toPersonLines([person], names, () => ({ weeks: 11.0625, daysOff: 5 }));
    expect(plain(line?.rolesText)).toBe('MLOps 90 %, Removed role 10 %');
    expect(line).toMatchObject({ absenceText: '5 days off', weeksText: '11.1' });
  });

  it('have no weeks where somebody is not active or no period is chosen', () => {
    expect(toPersonLines([{ ...person, isActive: false }], names, () => ({ weeks: 0, daysOff: 1 }))[0]).toMatchObject({ weeksText: '–', absenceText: '1 day off' });
    expect(toPersonLines([person], names, () => null)[0]).toMatchObject({ weeksText: '–', absenceText: '' });
  });
});

describe('shared drivers', () => {
  const driver = { id: 'd', name: 'Hiring', affects: 'effort' as const, factor: { p10: 0.94, p50: 1, p90: 1.3 }, projects: [] };

  it('say what they multiply, by how much, and which projects they touch', () => {
    expect(toDriverLines([driver])).toMatchObject([{ effectText: 'Effort of people × 1.0', rangeText: '0.94–1.3', factorText: '0.94 1 1.3', projectsText: 'no project yet' }]);
    const projects = [{ id: 'a', name: 'Arrival' }, { id: 'b', name: 'Berth' }];
    expect(toDriverLines([{ ...driver, projects }])[0]?.projectsText).toBe('Arrival, Berth');
  });
});

describe('words', () => {
  it('say each constraint in a sentence', () => {
    const a = { id: 'a', name: 'A' };
    const b = { id: 'b', name: 'B' };
    const base = { id: 'c', project: a, other: null, notBefore: null, reason: '' };
    const said = toConstraintLines([
      { ...base, kind: 'mustDo' },
      { ...base, kind: 'exclude' },
      { ...base, kind: 'eitherOr', other: b },
      { ...base, kind: 'needs', other: b },
      { ...base, kind: 'notBefore', notBefore: '2027-02-01' },
    ]);
    expect(said.map(({ sentence }) => sentence)).toEqual(['A must be done', 'A is left out', 'Either A or B', 'A needs B', 'A not before 1 Feb 2027']);
  });

  it('name days and those who may plan', () => {
    expect(describeDays({ startsOn: '2027-01-01', endsOn: '2027-03-31' })).toBe('1 Jan – 31 Mar 2027');
    expect(describeDays({ startsOn: '2026-12-01', endsOn: '2027-02-28' })).toBe('1 Dec 2026 – 28 Feb 2027');
    expect(namePlanners()).toBe('product owner, admin or owner');
  });
});
