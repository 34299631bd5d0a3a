import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCapacity, personWeeksOf, type PersonAvailability } from '@/lib/domain/team/compute-capacity';
import { countWorkdays } from '@/lib/domain/team/count-workdays';

const quarter = { firstDay: '2027-01-01', lastDay: '2027-03-31' };
const person = (change: Partial<PersonAvailability> = {}): PersonAvailability => ({
  id: 'p',
  name: 'Petr',
  hoursPerWeek: 40,
  isActive: true,
  roles: [{ roleId: 'dataEngineer', share: 1 }],
  absences: [],
  ...change,
});

describe('countWorkdays', () => {
  it('counts Monday to Friday of the first quarter of 2027', () => {
    // 90 days; 1 January is a Friday, so 12 weeks of 5 days and six more: Friday, Saturday, Sunday, Monday to Wednesday.
    expect(countWorkdays(quarter)).toBe(64);
  });

  it('takes a day off once, though two absences hold it, and ignores absent weekends', () => {
    const week = { firstDay: '2027-02-01', lastDay: '2027-02-07' };
    const absences = [
      { firstDay: '2027-02-01', lastDay: '2027-02-02' },
      { firstDay: '2027-02-02', lastDay: '2027-02-03' },
      { firstDay: '2027-02-06', lastDay: '2027-02-07' },
    ];
    expect(countWorkdays(week, absences)).toBe(2);
  });

  it('has nothing to count where the end comes first, and works before 1970', () => {
    expect(countWorkdays({ firstDay: '2027-02-02', lastDay: '2027-02-01' })).toBe(0);
    expect(countWorkdays({ firstDay: '1969-12-27', lastDay: '1969-12-28' })).toBe(0);
    expect(countWorkdays({ firstDay: '1969-12-29', lastDay: '1970-01-02' })).toBe(5);
  });

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 30_000 }), fc.integer({ min: 0, max: 200 }), (from, length) => {
        const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
        let expected = 0;
        for (let day = from; day <= from + length; day++) if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay())) expected++;
        expect(countWorkdays({ firstDay: iso(from), lastDay: iso(from + length) })).toBe(expected);
      }),
    );
  });
});

describe('personWeeksOf', () => {
  it('gives a week of 40 hours for a week worked full time', () => {
    expect(personWeeksOf(person(), { firstDay: '2027-02-01', lastDay: '2027-02-07' })).toBe(1);
  });

  it('scales with hours and takes absences off', () => {
    const absent = person({ hoursPerWeek: 30, absences: [{ firstDay: '2027-01-04', lastDay: '2027-01-08' }] });
    expect(personWeeksOf(absent, quarter)).toBeCloseTo((30 * (64 - 5)) / 5 / 40, 12);
  });

  it('gives nothing for somebody who is not active', () => {
    expect(personWeeksOf(person({ isActive: false }), quarter)).toBe(0);
  });
});

describe('computeCapacity', () => {
  it('splits a person by shares and adds people up, most first', () => {
    const people = [
      person({ id: 'a', name: 'Ada', roles: [{ roleId: 'mlEngineer', share: 0.75 }, { roleId: 'mlops', share: 0.25 }] }),
      person({ id: 'b', name: 'Mei', roles: [{ roleId: 'mlops', share: 1 }] }),
    ];
    const capacity = computeCapacity(people, quarter);
    expect(capacity.get('mlEngineer')?.personWeeks).toBeCloseTo(0.75 * 12.8, 12);
    expect(capacity.get('mlops')?.personWeeks).toBeCloseTo(1.25 * 12.8, 12);
    expect(capacity.get('mlops')?.people.map(({ name }) => name)).toEqual(['Mei', 'Ada']);
  });

  it('has no entry for a role that nobody gives time to', () => {
    const people = [person({ roles: [{ roleId: 'ux', share: 0 }] }), person({ isActive: false })];
    expect(computeCapacity(people, quarter).size).toBe(0);
  });
});
