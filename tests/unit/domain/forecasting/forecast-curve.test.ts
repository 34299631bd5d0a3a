import { describe, expect, test } from 'vitest';
import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import type { CurveForecast, ForecastInput } from '@/lib/domain/forecasting/forecast-types';
import type { Interval } from '@/lib/domain/shared/interval';
import fc from '@/tests/support/seeded-fast-check';

const RUNS = { numRuns: 100 };

function forecast(input: ForecastInput): CurveForecast {
  const result = forecastCurve(input);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** A finite number of ordinary size on a grid, so that scaled values stay exactly comparable. */
const grid = (low: number, high: number): fc.Arbitrary<number> => fc.integer({ min: low * 100, max: high * 100 }).map((n) => n / 100);
const pointsOf = (y: fc.Arbitrary<number>): fc.Arbitrary<{ x: number; y: number }[]> =>
  fc.array(fc.record({ x: grid(0, 500), y }), { minLength: 1, maxLength: 25 });
const inputs = fc
  .record({
    points: pointsOf(grid(0, 1)),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
    at: fc.array(grid(0, 2000), { minLength: 1, maxLength: 3 }),
    thresholds: fc.array(grid(0, 1), { maxLength: 4 }),
    target: grid(0, 1),
    bounded: fc.boolean(),
  })
  .map(({ bounded, ...input }) => (bounded ? { ...input, bounds: [0, 1] as [number, number] } : input));

function allIntervals(result: CurveForecast): Interval[] {
  return [...result.predictions, result.asymptote, ...(result.target ? [result.target.effort] : []), result.marginalGain(10, 10)];
}

describe('properties', () => {
  test('quantiles are ordered, never NaN, and inside the bounds', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = forecast(input);
        for (const { p10, p50, p90 } of allIntervals(result)) {
          expect(p10).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p90);
        }
        for (const p of [...result.probabilityReached, result.target?.probabilityEver ?? 0]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        if (!('bounds' in input)) return;
        for (const { p10, p90 } of [...result.predictions, result.asymptote]) {
          expect(p10).toBeGreaterThanOrEqual(0);
          expect(p90).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  test('scaling effort and metric scales the answer', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(2 ** -40, 0.25, 8, 2 ** 30), fc.constantFrom(2 ** -30, 0.5, 16, 2 ** 40), (input, a, b) => {
        fc.pre(input.points.some((p) => p.x > 0));
        const bounds = (input as ForecastInput).bounds;
        const base = forecast(input);
        const scaled = forecast({
          ...input,
          points: input.points.map(({ x, y }) => ({ x: a * x, y: b * y })),
          at: input.at.map((x) => a * x),
          thresholds: input.thresholds.map((y) => b * y),
          target: b * input.target,
          ...(bounds ? { bounds: [b * bounds[0], b * bounds[1]] as [number, number] } : {}),
        });
        // Without bound and without any range or size of the metric there is nothing to scale by.
        fc.pre(bounds !== undefined || input.points.some((p) => p.y !== 0));
        scaled.predictions.forEach((p, i) => expectSame(p, scale(base.predictions[i] as Interval, b)));
        expectSame(scaled.asymptote, scale(base.asymptote, b));
        expectSame((scaled.target as { effort: Interval }).effort, scale((base.target as { effort: Interval }).effort, a));
        expect(scaled.basis).toBe(base.basis);
      }),
      RUNS,
    );
  });

  test('mirroring the metric mirrors the answer', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const bounds = (input as ForecastInput).bounds;
        const base = forecast(input);
        const mirrored = forecast({
          ...input,
          direction: input.direction === 'increase' ? 'decrease' : 'increase',
          points: input.points.map(({ x, y }) => ({ x, y: -y })),
          thresholds: input.thresholds.map((y) => -y),
          target: -input.target,
          ...(bounds ? { bounds: [-bounds[1], -bounds[0]] as [number, number] } : {}),
        });
        mirrored.predictions.forEach((p, i) => {
          const { p10, p50, p90 } = base.predictions[i] as Interval;
          expectSame(p, { p10: -p90, p50: -p50, p90: -p10 });
        });
        expect(mirrored.probabilityReached).toEqual(base.probabilityReached);
        expect(mirrored.target).toEqual(base.target);
        expect(mirrored.marginalGain(5, 50)).toEqual(base.marginalGain(5, 50));
      }),
      RUNS,
    );
  });

  test('the order of points changes nothing, and the same input gives the same answer', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const data = (result: CurveForecast): string => JSON.stringify(result);
        expect(data(forecast(input))).toBe(data(forecast(input)));
        const withErrors = { ...input, points: input.points.map((p, i) => ({ ...p, yError: (i % 3) / 10 })) };
        for (const { points, ...rest } of [input, withErrors]) expect(data(forecast({ ...rest, points: [...points].reverse() }))).toBe(data(forecast({ ...rest, points })));
      }),
      RUNS,
    );
  });

  test('a better threshold is less likely to be reached', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const thresholds = [...input.thresholds].sort((a, b) => (input.direction === 'increase' ? a - b : b - a));
        const chances = forecast({ ...input, thresholds }).probabilityReached;
        chances.slice(1).forEach((chance, i) => expect(chance).toBeLessThanOrEqual(chances[i] as number));
      }),
      RUNS,
    );
  });

  test('nothing finite makes it throw or say NaN, however tiny, huge or spread out', () => {
    const wild = fc.double({ noNaN: true, min: -1e100, max: 1e100 });
    const effort = fc.double({ noNaN: true, min: 0, max: 1e100 });
    const wildInputs = fc.record({
      points: fc.array(fc.record({ x: effort, y: wild }), { minLength: 1, maxLength: 12 }),
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      at: fc.array(effort, { minLength: 1, maxLength: 2 }),
      target: wild,
    });
    fc.assert(
      fc.property(wildInputs, (input) => {
        const values = allIntervals(forecast(input)).flatMap(({ p10, p50, p90 }) => [p10, p50, p90]);
        expect(values.some(Number.isNaN)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('known courses', () => {
  const power = (x: number): number => 0.1 + 0.5 * x ** -0.5;
  const efforts = [1, 2, 4, 8, 16, 32, 64];

  test('an exact power law is continued close to where it goes', () => {
    const { predictions } = forecast({ points: efforts.map((x) => ({ x, y: power(x) })), direction: 'decrease', bounds: [0, 1], at: [128] });
    const { p10, p50, p90 } = predictions[0] as Interval;
    expect(Math.abs(p50 - power(128))).toBeLessThan(0.02);
    expect(p10).toBeLessThan(power(128));
    expect(p90).toBeGreaterThan(power(128));
  });

  test('the interval widens with the distance', () => {
    const { predictions } = forecast({ points: efforts.map((x) => ({ x, y: power(x) })), direction: 'decrease', bounds: [0, 1], at: [80, 640, 64000] });
    const widths = predictions.map(({ p10, p90 }) => p90 - p10) as [number, number, number];
    expect(widths[1]).toBeGreaterThan(widths[0]);
    expect(widths[2]).toBeGreaterThan(widths[1]);
  });

  test('what a project has reached is kept', () => {
    const best = [0.5, 0.5, 0.62, 0.62, 0.71, 0.71, 0.71].map((y, i) => ({ x: 10 * (i + 1), y }));
    const result = forecastCurve({ points: best, direction: 'increase', bounds: [0, 1], at: [80, 300] }, { keepsBest: true });
    if (!result.ok) throw new Error(result.reason);
    for (const { p10 } of [...result.predictions, result.asymptote]) expect(p10).toBeGreaterThanOrEqual(0.71);
  });

  test('one point: too few, and wide', () => {
    const result = forecast({ points: [{ x: 10, y: 0.5 }], direction: 'increase', bounds: [0, 1], at: [100], target: 0.9 });
    expect(result.basis).toBe('too few points');
    const { p10, p90 } = result.predictions[0] as Interval;
    expect(p90 - p10).toBeGreaterThan(0.1);
  });

  test('a target already reached was reached when it was', () => {
    const points = [{ x: 1, y: 0.2 }, { x: 2, y: 0.6 }, { x: 3, y: 0.5 }];
    const { target } = forecast({ points, direction: 'increase', at: [4], target: 0.55 });
    expect(target).toEqual({ probabilityEver: 1, effort: { p10: 2, p50: 2, p90: 2 } });
  });

  test('peers of the same course tell where it leads and when', () => {
    const course = (pace: number): { x: number; y: number }[] => Array.from({ length: 40 }, (_, i) => ({ x: (i + 1) * pace, y: 1 - Math.exp(-(i + 1) / 8) }));
    const own = course(1).slice(0, 10);
    const peers = [0.5, 1, 2, 3, 5].map((pace) => ({ points: course(pace) }));
    const target = 1 - Math.exp(-25 / 8);
    const result = forecast({ points: own, direction: 'increase', bounds: [0, 1], at: [30], target, peers });
    expect(result.basis).toBe('peers');
    expect(result.target?.probabilityEver).toBe(1);
    expect(result.target?.effort.p50).toBeCloseTo(25, 0);
    expect(result.predictions[0]?.p50).toBeCloseTo(1 - Math.exp(-30 / 8), 1);
  });

  test('the order of peers changes nothing', () => {
    const peers = [0.1, 0.2, 0.15, 0.3, 0.05].map((floor) => ({ points: efforts.map((x) => ({ x, y: floor + 0.5 * (1 + x) ** -0.6 })) }));
    const ask = (given: typeof peers): unknown => {
      const { predictions, target, asymptote } = forecast({ points: [{ x: 1, y: 0.5 }, { x: 4, y: 0.32 }, { x: 9, y: 0.26 }], direction: 'decrease', bounds: [0, 1], at: [50], target: 0.2, peers: given });
      return { predictions, target, asymptote };
    };
    expect(ask(peers.toReversed())).toEqual(ask(peers));
    expect(ask([...peers.slice(2), ...peers.slice(0, 2)])).toEqual(ask(peers));
  });

  test('families: shares add up to 1', () => {
    const { families } = forecast({ points: efforts.map((x) => ({ x, y: power(x) })), direction: 'decrease', at: [100] });
    expect(families.reduce((sum, family) => sum + family.weight, 0)).toBeCloseTo(1, 12);
  });

  test('more effort that is none gains nothing', () => {
    const { marginalGain } = forecast({ points: efforts.map((x) => ({ x, y: power(x) })), direction: 'decrease', at: [100] });
    const none = { p10: 0, p50: 0, p90: 0 };
    expect([marginalGain(64, 0), marginalGain(Number.NaN, 1), marginalGain(-1, 5), marginalGain(1, Number.POSITIVE_INFINITY)]).toEqual([none, none, none, none]);
    expect(marginalGain(64, 64).p50).toBeGreaterThan(0);
  });

  test('ten thousand points, unsorted and repeated, are taken', () => {
    const points = Array.from({ length: 10_000 }, (_, i) => ({ x: ((i * 7919) % 5000) + 1, y: power(((i * 7919) % 5000) + 1) }));
    const { predictions } = forecast({ points, direction: 'decrease', bounds: [0, 1], at: [10_000] });
    expect(Math.abs((predictions[0] as Interval).p50 - power(10_000))).toBeLessThan(0.02);
  });
});

describe('bad input is told in words', () => {
  const good: ForecastInput = { points: [{ x: 1, y: 0.5 }], direction: 'increase', at: [2] };
  const reasonOf = (change: object): string => {
    const result = forecastCurve({ ...good, ...change });
    return result.ok ? 'accepted' : result.reason;
  };
  const many = (length: number, value: unknown): unknown[] => Array.from({ length }, () => value);
  test.each([
    ['points is empty', { points: [] }],
    ['measurement 1: the metric y', { points: [{ x: 1, y: Number.NaN }] }],
    ['measurement 1: the effort x', { points: [{ x: -1, y: 0 }] }],
    ['yError', { points: [{ x: 1, y: 1, yError: -1 }] }],
    ['measurement 1', { points: [null] }],
    ['points must be a list', { points: 'many' }],
    ['direction must be', { direction: 'up' }],
    ['contradict', { bounds: [1, 0] }],
    ['bounds must be two numbers', { bounds: [0, Number.POSITIVE_INFINITY] }],
    ['bounds do not fit the points', { bounds: [2, 3] }],
    ['target must lie between', { bounds: [0, 1], target: 2 }],
    ['target must be a finite', { target: Number.NaN }],
    ['thresholds must be finite', { thresholds: [Number.NaN] }],
    ['at needs at least one', { at: [] }],
    ['at, value 1', { at: [-5] }],
    ['peers, curve 1, measurement 1', { peers: [{ points: [{ x: 1, y: Number.POSITIVE_INFINITY }] }] }],
    ['peers, curve 1', { peers: [{}] }],
    ['at: 20,000 efforts are too many', { at: many(20_000, 1) }],
    ['thresholds: 20,000 values are too many', { thresholds: many(20_000, 1) }],
    ['peers: 200,000 measurements are too many', { peers: many(2000, { points: many(100, { x: 1, y: 1 }) }) }],
  ])('%s', (reason, change) => {
    expect(reasonOf(change)).toContain(reason);
  });
  test('a million points are refused before anything is fitted', () => {
    expect(reasonOf({ points: Array.from({ length: 1_000_000 }, (_, i) => ({ x: i, y: 1 })) })).toBe(
      'points: 1,000,000 measurements are too many: at most 100,000 are taken.',
    );
  });
  test('empty peers are no peers', () => {
    expect(forecastCurve({ ...good, peers: [{ points: [] }] }).ok).toBe(true);
  });
});

function scale({ p10, p50, p90 }: Interval, factor: number): Interval {
  return { p10: p10 * factor, p50: p50 * factor, p90: p90 * factor };
}

function expectSame(actual: Interval, expected: Interval): void {
  const size = Math.max(...[expected.p10, expected.p50, expected.p90].map((v) => (Number.isFinite(v) ? Math.abs(v) : 0)), Number.MIN_VALUE);
  for (const key of ['p10', 'p50', 'p90'] as const) {
    if (Number.isFinite(expected[key])) expect(Math.abs(actual[key] - expected[key]) / size).toBeLessThan(1e-6);
    else expect(actual[key]).toBe(expected[key]);
  }
}
