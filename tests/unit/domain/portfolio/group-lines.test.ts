import { describe, expect, it } from 'vitest';
import type { GroupKey } from '@/lib/domain/portfolio/group-keys';
import { countGroups, groupLines, groupOf } from '@/lib/domain/portfolio/group-lines';
import { makeLine, makeScored } from '../../../support/portfolio-line';

const plain = (text: string): string => text.replaceAll('\u202F', ' ');
const labelOf = (line: ReturnType<typeof makeLine>, group: Exclude<GroupKey, 'none'>): string => plain(groupOf(line, group).label('€'));

describe('the group of a project', () => {
  const line = makeLine('Customs', {
    stage: 'training', owner: 'Ines Moreau', tags: ['text', 'port'], source: 'inventory', inPlan: true, risk: { reason: 'labeling', likely: 0.27 },
    scored: makeScored(14, { aboveCut: 0.83 }), reaches: { p50: '2027-05-20', isReached: false, byDue: 0.4 },
    methods: { rice: { kind: 'number', value: 7 }, npv: { kind: 'number', value: -320_000 }, valueEffort: { kind: 'number', value: 26_000 } },
  });

  it.each([
    ['name', 'C'],
    ['stage', 'Training'],
    ['status', 'Candidate'],
    ['owner', 'Ines Moreau'],
    ['source', 'inventory'],
    ['tag', 'text'],
    ['plan', 'In the plan'],
    ['reason', 'Labeling'],
    ['rank', 'Rank 11–20'],
    ['aboveCut', 'Chance above the cut 80–90 %'],
    ['success', 'Chance of success 60–70 %'],
    ['impact', 'Impact €200k–€500k a year'],
    ['effort', 'Cost to finish 10–20 person-weeks'],
    ['priority', 'Priority €10k–€20k per person-week'],
    ['spread', 'Spread of scorers ×1.5 to ×2.0'],
    ['scorers', 'Scorers 2'],
    ['risk', 'Top risk 20–35 %'],
    ['reaches', 'Reaches target in Q2 2027'],
    ['created', 'Added in November 2026'],
    ['rice', 'RICE 5–10'],
    ['npv', 'Net present value −€500k to −€200k'],
    ['valueEffort', 'Value ÷ effort €20k–€50k per person-week'],
    ['wsjf', 'WSJF undefined'],
  ] as const)('by %s is “%s”', (group, label) => expect(labelOf(line, group)).toBe(label));

  it('says in points what is in points', () => {
    const rated = makeLine('Rated', { scored: makeScored(3, { basis: 'points', figures: { impact: { p50: 6.5 }, effort: { p50: 3 }, success: { p50: 0.5 } }, priority: { p50: 0.4 } }) });
    expect([labelOf(rated, 'impact'), labelOf(rated, 'priority'), labelOf(rated, 'rank')]).toEqual(['Impact 5–10 points a year', 'Priority 0.2–0.5 points per person-week', 'Rank 1–10 among those in points']);
    expect(groupOf(rated, 'rank').key).not.toBe(groupOf(makeLine('Money', { scored: makeScored(3) }), 'rank').key);
  });

  it('has a word for whatever is not there', () => {
    const bare = makeLine('4 bare');
    const hidden = makeLine('Hidden', { scored: makeScored(1, { figures: null, scorers: 1 }), reaches: { p50: null, isReached: false, byDue: null } });
    expect((['name', 'owner', 'tag', 'source', 'plan', 'reason', 'risk', 'rank', 'impact', 'reaches', 'ice'] as const).map((group) => labelOf(bare, group))).toEqual(['0–9', 'No owner', 'No tag', 'Made here', 'Not in the plan', 'No open risk', 'No open risk', 'No priority', 'No priority', 'No forecast', 'ICE undefined']);
    expect((['impact', 'spread', 'reaches'] as const).map((group) => labelOf(hidden, group))).toEqual(['After your own scores', 'One scorer', 'Reaching the target is less likely than not']);
    expect(labelOf(makeLine('Done', { reaches: { p50: null, isReached: true, byDue: null } }), 'reaches')).toBe('Target reached');
  });
});

describe('groups', () => {
  const at = (name: string, aboveCut: number | null, createdAt = '2026-11-01') => makeLine(name, { createdAt, scored: makeScored(1, { aboveCut }) });
  const lines = [at('b', 0.41), makeLine('z'), at('a', 0.93, '2025-02-03'), at('c', 0.48), at('d', 0.95)];
  const names = (grouped: readonly { readonly name: string }[]): string => grouped.map(({ name }) => name).join('');

  it('of numbers stand in their order, the largest first, those without a value last, and keep the order of their rows', () => {
    expect(names(groupLines(lines, 'aboveCut', 'rank'))).toBe('adbcz');
    expect(names(groupLines(lines, 'created', 'rank'))).toBe('bzcda');
  });

  it('follow the order of the rows where these are sorted by the same column', () => {
    const ascending = [at('b', 0.41), at('c', 0.48), at('a', 0.93), makeLine('z')];
    expect(names(groupLines(ascending, 'aboveCut', 'aboveCut'))).toBe('bcaz');
  });

  it('of stages and initials stand in theirs', () => {
    const mixed = [makeLine('zeta', { stage: 'serving' }), makeLine('9 lives', { stage: 'data' }), makeLine('Alpha', { stage: 'goal' }), makeLine('~', { stage: 'data' })];
    expect(names(groupLines(mixed, 'stage', 'rank'))).toBe('Alpha9 lives~zeta');
    expect(names(groupLines(mixed, 'name', 'rank'))).toBe('Alphazeta9 lives~');
  });

  it('of words stand as their first rows do', () => {
    expect(names(groupLines([makeLine('b', { owner: 'Z' }), makeLine('a', { owner: 'A' }), makeLine('c', { owner: 'Z' })], 'owner', 'name'))).toBe('bca');
  });

  it('are counted, and there are none without a column', () => {
    expect(Object.values(countGroups(lines, 'aboveCut')).toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
    expect([groupLines(lines, 'none', 'rank'), countGroups(lines, 'none')]).toEqual([lines, {}]);
  });
});
