import { describe, expect, it } from 'vitest';
import { createRng } from '@/lib/domain/random/rng';
import { calculateTriage } from '@/lib/domain/scoring/triage-calculator';
import type { Interval } from '@/lib/domain/shared/interval';
import { around } from '../../../support/scored-projects';

const certain = (value: number): Interval => ({ p10: value, p50: value, p90: value });
const inputs = {
  requestsPerYear: certain(120_000),
  easyShare: certain(0.5),
  recall: certain(0.8),
  minutesSaved: certain(5),
  moneyPerHour: certain(60),
  errors: [{ name: 'Hard request automated', share: certain(0.01), cost: certain(20) }],
};

describe('calculateTriage', () => {
  it('is the product of the words, by hand', () => {
    // 120,000 · 0.5 · 0.8 · 5 / 60 · 60 = 240,000 saved; 120,000 · 0.01 · 20 = 24,000 lost.
    const result = calculateTriage(inputs, createRng(1));
    expect(result.ok && result.value.saved.p50).toBeCloseTo(240_000, 6);
    expect(result.ok && result.value.errors[0]?.cost.p50).toBeCloseTo(24_000, 6);
    expect(result.ok && result.value.netMean).toBeCloseTo(216_000, 6);
  });

  it('carries ranges through as the product of lognormals does', () => {
    const result = calculateTriage({ ...inputs, requestsPerYear: around(120_000, 1.5), minutesSaved: around(5, 2), errors: [] }, createRng(1));
    const factor = Math.exp(Math.hypot(Math.log(1.5), Math.log(2)));
    if (!result.ok) throw new Error(result.reason);
    expect(Math.abs(result.value.net.p90 / (240_000 * factor) - 1)).toBeLessThan(0.03);
    expect(Math.abs(result.value.net.p10 / (240_000 / factor) - 1)).toBeLessThan(0.03);
  });

  it('may lose money, and says which input is impossible', () => {
    const costly = calculateTriage({ ...inputs, errors: [{ name: 'Wrong refund', share: certain(0.1), cost: certain(100) }] }, createRng(1));
    expect(costly.ok && costly.value.net.p50).toBeCloseTo(240_000 - 1_200_000, 6);
    const wrong = calculateTriage({ ...inputs, recall: certain(1.2) }, createRng(1));
    expect(!wrong.ok && wrong.reason).toMatch('Recall');
  });
});
