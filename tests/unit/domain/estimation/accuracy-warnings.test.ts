import { expect, test } from 'vitest';
import { warnOfAccuracy } from '@/lib/domain/estimation/accuracy-warnings';

type Input = Parameters<typeof warnOfAccuracy>[0];

const calm: Input = { targetError: 0.1, nextTenth: 1.2, probabilityAttainable: 1, rarestShare: undefined };
const kinds = (input: Partial<Input>) => warnOfAccuracy({ ...calm, ...input }).map(({ kind }) => kind);

test('each warning has its one cause', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ nextTenth: 2 })).toEqual(['near the floor']);
  expect(kinds({ probabilityAttainable: 0.8 })).toEqual(['near the floor']);
  expect(kinds({ probabilityAttainable: 0.3, nextTenth: Number.NaN })).toEqual(['below the floor']);
  expect(kinds({ targetError: 0.009 })).toEqual(['above 99 %']);
  expect(kinds({ rarestShare: 0.05 })).toEqual(['imbalance']);
  // A class no larger than the error can be ignored altogether at this accuracy.
  expect(kinds({ targetError: 0.3, rarestShare: 0.25 })).toEqual(['imbalance']);
});
