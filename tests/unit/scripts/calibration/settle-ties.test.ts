import { expect, test } from 'vitest';
import { settleTies } from '../../../../scripts/calibration/human-estimates/settle-ties';
import type { TaskScore } from '../../../../scripts/calibration/human-estimates/settle-ties';

/** 100 tasks: the losses vary by a little, and so many are covered. */
function score(loss: number, covered: number, wobble = 0): TaskScore[] {
  return Array.from({ length: 100 }, (_, i) => ({ loss: loss + (i % 2 === 0 ? wobble : -wobble), covered: i < covered }));
}

function settle(scores: Record<string, TaskScore[]>): string {
  return settleTies(Object.keys(scores), (name) => scores[name] as TaskScore[]);
}

test('losses that can be told apart decide, whatever is covered', () => {
  expect(settle({ first: score(0.16, 80), second: score(0.15, 99) })).toBe('second');
});

test('where the difference is within its standard error, coverage decides', () => {
  // The difference is 0.001 with a standard deviation of 0.02 between tasks: its standard error is 0.002.
  expect(settle({ first: score(0.15, 90), second: score(0.151, 81, 0.02) })).toBe('second');
  expect(settle({ first: score(0.15, 81), second: score(0.149, 70, 0.02) })).toBe('first');
});

test('the first stands where another is as near', () => {
  expect(settle({ first: score(0.15, 79), second: score(0.15, 81) })).toBe('first');
});
