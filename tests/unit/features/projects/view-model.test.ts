import { describe, expect, it } from 'vitest';
import { projectListQuerySchema } from '@/lib/features/projects/schema';
import { formatValue } from '@/lib/domain/shared/format-measured';
import { describeOutlook, describeProgress, describeUnknownStatus, formatWork, inPast, isFiltered, toActivity, toProgress, toRiskLine, toSearch } from '@/lib/features/projects/view-model';

const plain = (text: string): string => text.replaceAll(/[\u202F\u00A0]/g, ' ');

const experiment = (number: number, hours: number, value: number | null, outcome: string) => ({ number, hours, value, outcome, error: 0.5, hypothesis: `idea ${number}` });
const progress = {
  metric: { name: 'Error', unit: '%', direction: 'decrease', target: 8, lowerBound: 0, upperBound: 100 },
  timeBoxHours: 100,
  experiments: [experiment(1, 10, 25, 'kept'), experiment(2, 5, 12, 'dropped'), experiment(3, 20, 15, 'kept'), experiment(4, 8, null, 'kept'), experiment(5, 7, 16, 'inconclusive'), experiment(6, 3, 14, 'running')],
} as const;

describe('toProgress', () => {
  it('adds up the hours of all experiments, measured or not', () => {
    expect(toProgress(progress)?.points.map(({ x, number }) => [number, x])).toEqual([[1, 10], [2, 15], [3, 35], [5, 50]]);
  });

  it('counts only what was kept as the best so far', () => {
    expect(toProgress(progress)?.best).toEqual([{ x: 10, y: 25 }, { x: 15, y: 25 }, { x: 35, y: 15 }, { x: 50, y: 15 }]);
    const rising = toProgress({ ...progress, metric: { ...progress.metric, direction: 'increase' } });
    expect(rising?.best.at(-1)?.y).toBe(25);
  });

  it('is nothing where nothing was measured', () => {
    expect(toProgress(null)).toBeNull();
    expect(toProgress({ ...progress, experiments: [experiment(1, 10, null, 'kept')] })).toBeNull();
  });

  it('is told in words', () => {
    const picture = toProgress(progress);
    if (!picture) throw new Error('There is a picture.');
    expect(plain(describeProgress(picture))).toBe('Error over people-hours: 4 experiments in 50 hours. Best so far 15 %. Target 8 %. Time box 100 hours.');
    expect(plain(describeOutlook(picture, 0.63))).toBe('63 % chance of reaching 8 % within the time box.');
    expect(plain(describeOutlook({ ...picture, target: 15 }, 0.63))).toBe('The target of 15 % is reached.');
    expect(describeOutlook({ ...picture, timeBoxHours: 40 }, null)).toBe('The time box is used up.');
    expect(describeOutlook(picture, null)).toBe('');
  });
});

const risk = { id: 'r', reason: 'labeling', title: '', low: 0.2, likely: 0.38, high: 0.5, mitigation: 'Second labeler', owner: 'Liv Tangen', mitigationDueOn: '2026-11-10', mitigatedOn: null } as const;
const assessed = (...chances: number[]) => chances.map((likely, index) => ({ on: `2026-0${index + 1}-01`, likely, assessor: null }));

describe('toRiskLine', () => {
  it('has a trend only where the chance moved by more than two points', () => {
    const way = (...chances: number[]): string => toRiskLine({ ...risk, assessments: assessed(...chances) }, '2026-11-01').way;
    expect([way(0.3, 0.38), way(0.5, 0.38), way(0.37, 0.38), way()]).toEqual(['rising', 'falling', 'level', 'level']);
  });

  it('says who does what until when, and if that is late', () => {
    expect(toRiskLine({ ...risk, assessments: [] }, '2026-11-01')).toMatchObject({ name: 'Labeling', mitigation: 'Second labeler · Liv Tangen, 10 Nov', isLate: false });
    expect(toRiskLine({ ...risk, assessments: [] }, '2026-11-11').isLate).toBe(true);
    expect(toRiskLine({ ...risk, mitigation: '', owner: null, mitigationDueOn: null, assessments: [] }, '2026-11-11').mitigation).toBe('nothing is done about it yet');
  });
});

describe('toActivity', () => {
  const facts = {
    passages: [{ stage: 'data', enteredOn: '2026-11-03', isReturn: true, reason: 'for labels' }],
    unknowns: [{ question: 'Which features?', owner: 'Ada Okafor', resolvedOn: '2026-11-05' }],
    risks: [{ ...risk, assessments: [{ on: '2026-11-01', likely: 0.38, assessor: 'Ines Moreau' }] }],
    signals: [{ kind: 'noBusinessFeedback', on: '2026-11-02', detail: { days: 31 } }],
    progress: { metric: { name: 'Error', unit: '%' }, experiments: [{ number: 23, outcome: 'kept', person: 'Jonas Brekke', finishedAt: '2026-11-06T09:12:00.000Z', value: 9.6, error: 0.5 }] },
  } as const;

  it('tells what happened from all records, the latest first', () => {
    const lines = toActivity(facts, [{ groupId: 'g', at: '2026-11-04T10:00:00.000Z', actorName: 'Ines Moreau', action: 'change a project' }], '2026-11-06');
    expect(lines.map(({ when, actor, text }) => plain([when, actor ?? 'data', text].join(' | ')))).toEqual([
      '09:12 | Jonas Brekke | logged experiment 23, error 9.6 % (9.1–10), kept',
      '5 Nov | Ada Okafor | resolved: Which features?',
      '4 Nov | Ines Moreau | changed a project',
      '3 Nov | data | went back to data for labels',
      '2 Nov | data | No feedback from the business for 31 days',
      '1 Nov | Ines Moreau | put the chance of “Labeling” at 38 %',
    ]);
  });

  it('puts what is done into the past', () => {
    expect(['score a project', 'add an unknown', 'meet a gate condition', 'pin a project', 'undo', 'import a portfolio'].map(inPast)).toEqual(['scored a project', 'added an unknown', 'met a gate condition', 'pinned a project', 'took back a change', 'imported a portfolio']);
  });
});

describe('words for figures', () => {
  it('says work in hours, days or weeks', () => {
    expect([null, 0, 1, 4, 8, 32, 40, 60].map(formatWork)).toEqual(['', 'no work', '1 hour', '4 hours', '1 day', '4 days', '1 week', '1.5 weeks']);
  });

  it('keeps the figures that were measured', () => {
    expect([92, 9.6, 17.5, 172, 0.85, 100].map((value) => formatValue(value, ''))).toEqual(['92', '9.6', '17.5', '172', '0.85', '100']);
  });

  it('calls an unknown late only while somebody should still find out', () => {
    const status = (one: 'open' | 'resolved') => describeUnknownStatus({ status: one, dueOn: '2026-11-01' }, '2026-11-02');
    expect(status('open')).toEqual({ text: 'open, late', isLate: true });
    expect(status('resolved')).toEqual({ text: 'resolved', isLate: false });
  });
});

describe('the address of the list', () => {
  it('says what differs from the default, and is read back the same', () => {
    const query = projectListQuerySchema.parse({ q: 'fraud', stage: 'data,training', owner: 'none', sort: 'due', desc: 'true' });
    expect(toSearch(query)).toBe('q=fraud&stage=data%2Ctraining&owner=none&sort=due&desc=true');
    expect(projectListQuerySchema.parse(Object.fromEntries(new URLSearchParams(toSearch(query))))).toEqual(query);
    expect(toSearch(projectListQuerySchema.parse({}))).toBe('');
  });

  it('ignores what is wrong in it', () => {
    const query = projectListQuerySchema.parse({ stage: 'data,nonsense', status: 'x', owner: 'robert', sort: 'price', desc: 'maybe' });
    expect(query).toEqual(projectListQuerySchema.parse({ stage: 'data' }));
    expect([isFiltered(query), isFiltered(projectListQuerySchema.parse({ sort: 'due' }))]).toEqual([true, false]);
  });
});
