import { expect, test } from 'vitest';
import { assessCalibration } from '@/lib/domain/calibration/assess-calibration';

const estimate = { p10: 2, p50: 4, p90: 8 };
const history = (inside: number, outside: number) => [
  ...Array.from({ length: inside }, () => ({ estimate, actual: 4 })),
  ...Array.from({ length: outside }, () => ({ estimate, actual: 12 })),
];
const verdict = (inside: number, outside: number) => {
  const result = assessCalibration(history(inside, outside));
  return result.ok ? result.value.verdict : result.reason;
};

test('nothing is said before there is enough to go by', () => {
  expect(verdict(0, 0)).toBe('too few');
  expect(verdict(0, 10)).toBe('too few');
  expect(assessCalibration([])).toMatchObject({ ok: true, value: { count: 0, needed: 29, coverage: null, pinball: null, winkler: null, bias: null } });
});

test('then narrow, honest and wide intervals are told apart', () => {
  expect(verdict(32, 8)).toBe('calibrated');
  expect(verdict(20, 20)).toBe('intervals too narrow');
  expect(verdict(60, 0)).toBe('intervals too wide');
});

test('scores are the means of their parts', () => {
  const result = assessCalibration(history(1, 1));
  // Winkler: 6 and 6 + 10 · 4; pinball: (0.2 + 0 + 0.4) / 3 and (1 + 4 + 3.6) / 3
  expect(result).toMatchObject({ ok: true, value: { winkler: expect.closeTo(26, 9), pinball: expect.closeTo((0.6 + 8.6) / 6, 9) } });
});
