import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/time/calendar-day';
import { planReport } from '@/lib/domain/time/report/plan-report';
import { groupings, steps, type DayRange, type ReportQuestion } from '@/lib/domain/time/report/report-question';

const all: ReportQuestion = { by: 'project', per: 'month', from: null, to: null, projects: [], people: [], activities: [] };
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const ids = fc.constantFrom([], ['one']);
const question: fc.Arbitrary<ReportQuestion> = fc.record({ by: fc.constantFrom(...groupings), per: fc.constantFrom(...steps), a: day, b: day, projects: ids, people: ids, activities: ids }).map(({ a, b, ...rest }) => ({ ...rest, from: a < b ? a : b, to: a < b ? b : a }));

const days = ({ from, to }: DayRange): string[] => {
  const listed: string[] = [];
  for (let at = from ?? ''; at <= (to ?? ''); at = addDays(at, 1)) listed.push(at);
  return listed;
};

describe('planReport', () => {
  it('answers hours by project and month from sums alone', () => {
    expect(planReport(all)).toEqual({ sums: { table: 'projectMonth', days: { from: null, to: null } }, entries: [] });
  });

  it('takes entries for the days at the ends that no whole month holds', () => {
    expect(planReport({ ...all, from: '2026-01-20', to: '2026-03-10' })).toEqual({
      sums: { table: 'projectMonth', days: { from: '2026-02-01', to: '2026-02-28' } },
      entries: [{ from: '2026-01-20', to: '2026-01-31' }, { from: '2026-03-01', to: '2026-03-10' }],
    });
  });

  it('takes weeks for a total where they leave fewer days', () => {
    expect(planReport({ ...all, per: 'total', from: '2026-01-20', to: '2026-03-10' }).sums?.table).toBe('projectWeek');
  });

  it('cuts people’s sums at weeks and at months', () => {
    expect(planReport({ ...all, by: 'person', per: 'week', from: '2026-02-01', to: '2026-02-28' })).toEqual({ sums: { table: 'personWeek', days: { from: '2026-02-01', to: '2026-02-28' } }, entries: [] });
  });

  it('goes to the entries where no sum can tell', () => {
    expect(planReport({ ...all, people: ['one'] })).toEqual({ sums: null, entries: [{ from: null, to: null }] });
    expect(planReport({ ...all, activities: ['one'] }).sums).toBeNull();
    expect(planReport({ ...all, per: 'total', activities: ['one'] }).sums?.table).toBe('projectActivity');
    expect(planReport({ ...all, from: '2026-02-02', to: '2026-02-03' }).sums).toBeNull();
  });

  it('counts every day of the period once', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { sums, entries } = planReport(asked);
        const counted = [...(sums ? days(sums.days) : []), ...entries.flatMap(days)];
        expect(counted.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(days(asked));
      }),
    );
  });
});
