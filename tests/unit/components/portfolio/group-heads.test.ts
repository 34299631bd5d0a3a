import { expect, test } from 'vitest';
import { withHeads } from '@/components/portfolio/group-heads';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';

const row = (id: string, owner: string | null): PortfolioRow => ({ id, name: id, stage: 'goal', status: 'candidate', ownerId: null, owner, tags: [], source: null, createdAt: '2026-11-01', risk: null, inPlan: false, scored: null, unscored: 'noAnswers' });
const rows = [row('a', 'Ines'), row('b', 'Ines'), row('c', null)];
const say = (items: ReturnType<typeof withHeads>): string[] => items.map((item) => (item.kind === 'row' ? item.row.id : `${item.label} ${item.count}`));

test('each group has one head, with all that it holds, loaded or not', () => {
  expect(say(withHeads(rows, 'owner', '€', { Ines: 1204, 'No owner': 1 }))).toEqual(['Ines 1204', 'a', 'b', 'No owner 1', 'c']);
});

test('nothing is counted while sliders move the rows, and there are no heads without groups', () => {
  expect(say(withHeads(rows, 'owner', '€', null))).toEqual(['Ines null', 'a', 'b', 'No owner null', 'c']);
  expect(say(withHeads(rows, 'none', '€', {}))).toEqual(['a', 'b', 'c']);
});
