import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { extrapolatePilot, type PilotInput } from '@/lib/domain/estimation/extrapolate-pilot';

const pilot = { classes: 10, stages: [{ name: 'labeling', hours: 30 }, { name: 'training', hours: 10 }], labels: 2000 };

function extrapolate(input: PilotInput) {
  const result = extrapolatePilot(input);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('10 of 1,000 classes: far more than 100 times the hours, by the quantiles of the exponent', () => {
  const result = extrapolate({ pilot, totalClasses: 1000 });
  expect(result.plainMultiplication).toBe(4000);
  expect(result.totalHours.p10).toBeGreaterThan(4000);
  // K·log K from 10 to 1,000 classes is 1 + ln 3/ln 100; P10 to P90 as learning curves' exponents, 0.07 to 0.35: 1.107, 1.239, 1.534.
  for (const [quantile, z] of [['p10', -1.2815515655446], ['p50', 0], ['p90', 1.2815515655446]] as const) {
    const exponent = 1 + (Math.log(3) / Math.log(100)) * 5 ** (z / (2 * 1.2815515655446));
    expect(result.exponent[quantile]).toBeCloseTo(exponent, 3);
    expect(result.totalHours[quantile] / (40 * 100 ** exponent)).toBeCloseTo(1, 1);
    expect((result.labels?.[quantile] ?? 0) / (2000 * 100 ** exponent)).toBeCloseTo(1, 1);
  }
  expect(result.stages.map((stage) => stage.hours.p50).reduce((a, b) => a + b, 0)).toBeCloseTo(result.totalHours.p50, 6);
});

test('stages that do not grow stay as they are', () => {
  const result = extrapolate({ pilot: { ...pilot, stages: [...pilot.stages, { name: 'goal', hours: 8, growsWithClasses: false }] }, totalClasses: 1000 });
  expect(result.stages[2]).toEqual({ name: 'goal', hours: { p10: 8, p50: 8, p90: 8 } });
  expect(result.totalHours.p50 - extrapolate({ pilot, totalClasses: 1000 }).totalHours.p50).toBeCloseTo(8, 6);
});

test('slices make the exponent more certain, and pull it to theirs', () => {
  const alone = extrapolate({ pilot, totalClasses: 1000 });
  const slices = [20, 40, 80, 160].map((classes) => ({ classes, hours: 40 * (classes / 10) ** 1.6 }));
  const informed = extrapolate({ pilot, totalClasses: 1000, slices });
  expect(informed.exponent.p90 - informed.exponent.p10).toBeLessThan(alone.exponent.p90 - alone.exponent.p10);
  expect(informed.exponent.p50).toBeGreaterThan(1.5);
  expect(informed.totalHours.p10).toBeLessThan(40 * 100 ** 1.6);
  expect(informed.totalHours.p90).toBeGreaterThan(40 * 100 ** 1.6);
  expect(informed.basis).toBe('pilot and slices');
});

test('always above a plain multiplication, ordered, finite; hours scale, more classes cost more per class, order of slices is nothing', () => {
  const slice = fc.record({ classes: fc.integer({ min: 1, max: 500 }), hours: fc.integer({ min: 1, max: 10_000 }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 1, max: 500 }), fc.array(slice, { maxLength: 6 }), (classes, times, hours, slices) => {
      const of = (factor: number, total: number, list: typeof slices) =>
        extrapolate({ pilot: { classes, stages: [{ name: 'all', hours: factor * hours }] }, totalClasses: total, slices: list.map((s) => ({ ...s, hours: factor * s.hours })) });
      const full = of(1, classes * times, slices);
      const { p10, p50, p90 } = full.totalHours;
      expect(p10).toBeGreaterThan(0);
      expect(p50).toBeGreaterThanOrEqual(p10);
      expect(p90).toBeGreaterThanOrEqual(p50);
      expect(p90).toBeLessThan(Infinity);
      expect(full.exponent.p10).toBeGreaterThan(1);
      if (slices.length === 0) expect(p10).toBeGreaterThan(full.plainMultiplication);
      expect(of(1, 2 * classes * times, slices).totalHours.p50).toBeGreaterThan(2 * p50);
      expect(of(3, classes * times, slices).totalHours.p90 / (3 * p90)).toBeCloseTo(1, 6);
      expect(of(1, classes * times, [...slices].reverse()).totalHours.p50 / p50).toBeCloseTo(1, 6);
    }),
    { numRuns: 50 },
  );
});

test('a pilot that is the whole problem is its own answer', () => {
  const { totalHours } = extrapolate({ pilot, totalClasses: 10 });
  expect(totalHours).toEqual({ p10: expect.closeTo(40, 9), p50: expect.closeTo(40, 9), p90: expect.closeTo(40, 9) });
});

test('nothing that grows: only the fixed hours', () => {
  const result = extrapolate({ pilot: { classes: 2, stages: [{ name: 'goal', hours: 8, growsWithClasses: false }] }, totalClasses: 50 });
  expect(result.totalHours).toEqual({ p10: 8, p50: 8, p90: 8 });
  expect(result.labels).toBeNull();
});

test('bad input is refused in words', () => {
  const reasonOf = (input: PilotInput) => {
    const result = extrapolatePilot(input);
    return result.ok ? null : result.reason;
  };
  expect(reasonOf({ pilot, totalClasses: 5 })).toBe('The full problem has fewer classes than the pilot.');
  expect(reasonOf({ pilot: { ...pilot, classes: 0 }, totalClasses: 5 })).toContain('at least 1');
  expect(reasonOf({ pilot: { ...pilot, stages: [] }, totalClasses: 50 })).toContain('at least one stage');
  expect(reasonOf({ pilot: { ...pilot, stages: [{ name: 'x', hours: Number.NaN }] }, totalClasses: 50 })).toContain('"x"');
  expect(reasonOf({ pilot, totalClasses: 50, slices: [{ classes: 5, hours: 0 }] })).toContain('slice');
  expect(reasonOf({ pilot: { ...pilot, labels: -1 }, totalClasses: 50 })).toContain('Labels');
});
