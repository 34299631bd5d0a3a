import { expect, it } from 'vitest';
import { countMissing } from '@/lib/domain/portfolio/count-missing';
import { makeLine, makeScored } from '../../../support/portfolio-line';

const undefinedFor = (reason: string) => makeLine(reason, { methods: { rice: { kind: 'undefined', reason } } });

it('counts the projects that a method is undefined for, and says what is missing most often', () => {
  const lines = [undefinedFor('reach is missing'), undefinedFor('effort is 0'), undefinedFor('reach is missing'), makeLine('known', { methods: { rice: { kind: 'number', value: 0 } } })];
  expect(countMissing(lines, 'rice')).toEqual({ column: 'rice', filter: 'rice:none', count: 3, of: 4, reason: 'reach is missing' });
});

it('counts those without a value in another column, and is silent where there are none', () => {
  const lines = [makeLine('bare'), makeLine('scored', { scored: makeScored(1) })];
  expect(countMissing(lines, 'impact')).toEqual({ column: 'impact', filter: 'impact:none', count: 1, of: 2, reason: null });
  expect(countMissing(lines, 'name')).toBeNull();
});
