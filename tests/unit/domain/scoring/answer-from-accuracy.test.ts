import { describe, expect, it } from 'vitest';
import { answerFromAccuracy } from '@/lib/domain/scoring/answer-from-accuracy';

const price = { p10: 0.4, p50: 0.5, p90: 0.7 };

describe('answerFromAccuracy', () => {
  it('asks for the labels that are not at hand yet', () => {
    const result = answerFromAccuracy({ examples: { p10: 4000, p50: 9000, p90: 30_000 } }, 5000, price, 'ines');
    expect(result.ok && result.value.map(({ criterionKey, interval }) => [criterionKey, interval])).toEqual([
      ['labelsNeeded', { p10: 0, p50: 4000, p90: 25_000 }],
      ['labelPrice', price],
    ]);
  });

  it('refuses to call an unreachable target a number of labels', () => {
    expect(answerFromAccuracy({ examples: { p10: 4000, p50: 9000, p90: Infinity } }, 0, price, 'ines').ok).toBe(false);
  });
});
