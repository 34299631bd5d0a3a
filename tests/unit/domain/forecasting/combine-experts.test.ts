import { expect, test } from 'vitest';
import { combineOpinions } from '@/lib/domain/forecasting/combine-experts';

test('shares are a softmax: equal without weights, e to 1 for one point of score', () => {
  const traits = [1];
  const equal = combineOpinions([0, 4], traits, [[0], [0]], { expertWeights: [[0], [0]], opinionWeights: [0] });
  expect(equal).toEqual({ centre: 2, shares: [0.5, 0.5] });
  const { shares } = combineOpinions([0, 4], traits, [[0], [1]], { expertWeights: [[1], [1]], opinionWeights: [1] });
  expect((shares[1] as number) / (shares[0] as number)).toBeCloseTo(Math.E, 12);
});
