import { describe, expect, it } from 'vitest';
import { moveWeight } from '@/lib/domain/portfolio/move-weight';
import { DEFAULT_SCORING_MODEL as model } from '@/lib/domain/scoring/default-model';
import { normaliseWeights } from '@/lib/domain/scoring/normalise-weights';

const impact = Object.fromEntries(normaliseWeights(model, 'impactRating'));
const cost = Object.fromEntries(normaliseWeights(model, 'costRating'));

describe('moveWeight', () => {
  it('keeps the others of its side where their sliders stand', () => {
    expect(moveWeight(model, undefined, 'userBenefit', 0.8)).toEqual({ ...impact, userBenefit: 0.8 });
    expect(moveWeight(model, undefined, 'difficulty', 0.8)).toEqual({ ...cost, difficulty: 0.8 });
  });

  it('keeps what was moved before, on either side', () => {
    const first = moveWeight(model, undefined, 'userBenefit', 0.8);
    expect(moveWeight(model, first, 'difficulty', 0)).toEqual({ ...impact, ...cost, userBenefit: 0.8, difficulty: 0 });
  });

  it('is no change once all are back', () => {
    const first = moveWeight(model, undefined, 'userBenefit', 0.8);
    const second = moveWeight(model, first, 'difficulty', 0);
    const third = moveWeight(model, second, 'userBenefit', impact['userBenefit'] ?? 0);
    expect(third).toMatchObject({ difficulty: 0 });
    expect(moveWeight(model, third, 'difficulty', cost['difficulty'] ?? 0)).toBeUndefined();
  });
});
