import { expect, test } from 'vitest';
import { ACCURACY_TABLE } from '@/lib/domain/estimation/parameters/accuracy-table';
import { learnExponentPrior } from '@/lib/domain/estimation/learn-exponent-prior';

const curve = (exponent: number) => ({ points: [10, 100, 1000, 10_000, 100_000].map((examples) => ({ examples, error: 0.9 * examples ** -exponent })) });

test('no reference, or too short ones, leave the general belief', () => {
  expect(learnExponentPrior([])).toEqual({ median: expect.closeTo(ACCURACY_TABLE.exponent.median, 12), logSpread: expect.closeTo(ACCURACY_TABLE.exponent.logSpread, 12) });
  expect(learnExponentPrior([{ points: [{ examples: 10, error: 0.1 }] }])).toEqual(learnExponentPrior([]));
});

test('many alike pull the belief to theirs and narrow it; the more the nearer', () => {
  const few = learnExponentPrior(Array.from({ length: 3 }, () => curve(0.2)));
  const many = learnExponentPrior(Array.from({ length: 30 }, () => curve(0.2)));
  expect(many.median).toBeLessThan(few.median);
  expect(many.median).toBeGreaterThan(0.15);
  expect(many.median).toBeLessThan(0.3);
  expect(many.logSpread).toBeLessThan(few.logSpread);
});
