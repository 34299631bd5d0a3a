import { describe, expect, it } from 'vitest';
import { portfolioQuerySchema, type PortfolioQuery } from '@/lib/features/portfolio/schema';
import { toSearch } from '@/lib/features/portfolio/queries';
import { compareByRank, countTabs, isCloseCall, redrawRows, selectRows, type PortfolioRow, type ScoredPart } from '@/lib/features/portfolio/view-model';

const summary = (p50: number) => ({ p10: p50 / 2, p25: p50 / 1.5, p50, p75: p50 * 1.5, p90: p50 * 2, mean: p50 });

const figures = (impact: number) => ({ impact: summary(impact), value: summary(impact / 2), effort: summary(10), success: summary(0.5) });

function scored(rank: number, change: Partial<ScoredPart> = {}): ScoredPart {
  return { basis: 'money', rank, rankLow: rank, rankHigh: rank + 2, aboveCut: 0.5, figures: figures(100), priority: summary(100 / rank), density: null, scorers: 2, spread: 1.5, strongestInput: null, ...change };
}

function row(id: string, change: Partial<PortfolioRow> = {}): PortfolioRow {
  return { id, name: `Project ${id}`, stage: 'goal', status: 'candidate', ownerId: null, owner: null, tags: [], source: null, createdAt: '2026-11-01', risk: null, inPlan: false, scored: null, unscored: 'noAnswers', ...change };
}

const query = (change: Partial<PortfolioQuery> = {}): PortfolioQuery => ({ ...portfolioQuerySchema.parse({}), ...change });
const ids = (rows: readonly PortfolioRow[]): string[] => rows.map(({ id }) => id);

describe('the order by rank', () => {
  it('puts money before points before what is not scored, and undefined is never last among the scored', () => {
    const rows = [row('z'), row('b', { scored: scored(2) }), row('p', { scored: scored(1, { basis: 'points' }) }), row('a', { scored: scored(1) }), row('y', { unscored: 'effortMayBeZero' })];
    expect(ids(rows.toSorted(compareByRank))).toEqual(['a', 'b', 'p', 'y', 'z']);
  });

  it('keeps what is not scored at the end when turned round', () => {
    const rows = [row('a', { scored: scored(1) }), row('b', { scored: scored(2) }), row('z')];
    expect(ids(selectRows(rows, query({ desc: true })))).toEqual(['b', 'a', 'z']);
  });
});

describe('selectRows', () => {
  const rows = [
    row('a', { name: 'Address correction', stage: 'training', ownerId: 'o1', owner: 'Sara Dahl', tags: ['text'], scored: scored(1, { aboveCut: 0.9 }), inPlan: true, risk: { reason: 'labeling', low: 0.1, likely: 0.2, high: 0.3, change: 0 } }),
    row('b', { name: 'Invoice fields', stage: 'data', status: 'finished', scored: scored(2, { figures: figures(900) }) }),
    row('c', { name: 'Driver call notes', ownerId: 'o2', owner: 'Ines Moreau', source: 'inventory' }),
  ];

  it.each([
    ['all', ['a', 'b', 'c']],
    ['plan', ['a']],
    ['close', ['b']],
    ['unscored', ['c']],
  ] as const)('shows the tab %s', (tab, expected) => expect(ids(selectRows(rows, query({ tab }), new Set(['a'])))).toEqual(expected));

  it('counts what its tabs show', () => expect(countTabs(rows, new Set(['a']))).toEqual({ all: 3, plan: 1, close: 1, unscored: 1 }));

  it.each([
    [{ stage: ['training'] }, ['a']],
    [{ status: ['finished'] }, ['b']],
    [{ owner: ['o2'] }, ['c']],
    [{ owner: ['none'] }, ['b']],
    [{ tag: ['text'] }, ['a']],
    [{ q: 'notes driver' }, ['c']],
    [{ q: 'TEXT' }, ['a']],
    [{ sort: 'impact', desc: true }, ['b', 'a', 'c']],
    [{ sort: 'risk' }, ['a', 'b', 'c']],
    [{ sort: 'stage' }, ['c', 'b', 'a']],
    [{ sort: 'owner' }, ['c', 'a', 'b']],
    [{ group: 'owner', sort: 'name' }, ['a', 'c', 'b']],
    [{ group: 'impact', sort: 'rank' }, ['b', 'a', 'c']],
    [{ where: ['impact:..100'] }, ['a']],
    [{ where: ['aboveCut:0.4..0.6', 'impact:500..'] }, ['b']],
    [{ where: ['impact:none'] }, ['c']],
    [{ where: ['nonsense', 'impact:', 'impact:a..b'] }, ['a', 'b', 'c']],
  ] as const)('filters, sorts and groups by %j', (change, expected) => expect(ids(selectRows(rows, query(change as Partial<PortfolioQuery>)))).toEqual(expected));
});

describe('redrawRows', () => {
  const rice = (value: number): NonNullable<PortfolioRow['methods']> => ({ rice: { kind: 'number', value } });
  const rows = [row('a', { methods: rice(30), scored: scored(1) }), row('b', { methods: rice(20), scored: scored(2) }), row('c', { methods: rice(10), scored: scored(3) }), row('z')];
  const moved = (projectId: string, rank: number, change: object = {}) => ({ projectId, basis: 'money' as const, rank, rankLow: rank, rankHigh: rank, aboveCut: 0.5, impact: summary(100 * rank), priority: summary(10), density: null, inPlan: false, ...change });
  const turned = { projects: [moved('c', 1, { methods: rice(90) }), moved('b', 2, { methods: rice(40) }), moved('a', 3)] };

  it('says from where a row has moved, and of no other', () => {
    expect(redrawRows(rows, turned, query()).map(({ scored: part }) => part && [part.rank, part.savedRank])).toEqual([[1, 3], [2, undefined], [3, 1], null]);
  });

  it.each([
    [{ sort: 'rank' }, ['c', 'b', 'a', 'z']],
    [{ sort: 'rice', desc: true }, ['c', 'b', 'a', 'z']],
    [{ sort: 'rice' }, ['a', 'b', 'c', 'z']],
    [{ sort: 'impact', desc: true }, ['a', 'b', 'c', 'z']],
    [{ sort: 'name' }, ['a', 'b', 'c', 'z']],
    // Equal ones by their rank as it is now.
    [{ sort: 'effort' }, ['c', 'b', 'a', 'z']],
    // Kept, though the change takes it out of the filter.
    [{ sort: 'rice', desc: true, tab: 'plan', where: ['rice:..35'] }, ['c', 'b', 'a', 'z']],
  ] as const)('sorts by what the rows are under the change: %j', (change, expected) => expect(ids(redrawRows(rows, turned, query(change as Partial<PortfolioQuery>)))).toEqual(expected));
});

it('calls close what is between 25 and 75 %', () => {
  expect([0.24, 0.25, 0.75, 0.76, null].map((aboveCut) => isCloseCall(row('a', { scored: scored(1, { aboveCut }) })))).toEqual([false, true, true, false, false]);
});

describe('the address', () => {
  it('leads back to the same view', () => {
    const view = query({ tab: 'close', sort: 'rice', desc: true, group: 'aboveCut', stage: ['data', 'goal'], where: ['impact:200000..', 'rice:none'], columns: ['rice', 'npv'], q: 'a & b', view: 'matrix' });
    expect(portfolioQuerySchema.parse(Object.fromEntries(new URLSearchParams(toSearch(view))))).toEqual(view);
  });

  it('says nothing of what is as usual', () => expect(toSearch(query())).toBe(''));

  it('ignores what is wrong in it', () => expect(portfolioQuerySchema.parse({ tab: 'x', sort: '1', desc: 'maybe', view: [], group: 'colour', columns: 'x,y' })).toEqual(query()));
});
