import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRange } from '@/lib/domain/scoring/format-range';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import type { RangeOptions } from '@/lib/domain/scoring/parse-range';

const hours: RangeOptions = { scale: 'hours', singleNumberFactor: 1.6 };
const money: RangeOptions = { scale: 'moneyPerYear', singleNumberFactor: 2 };
const share: RangeOptions = { scale: 'share', singleNumberFactor: 2 };
const rating: RangeOptions = { scale: 'rating', singleNumberFactor: 2 };

function read(text: string, options: RangeOptions = hours): [number, number, number] | string {
  const result = parseRange(text, options);
  if (!result.ok) return result.reason;
  const { p10, p50, p90 } = result.interval;
  const round = (x: number): number => Number(x.toPrecision(9));
  return [round(p10), round(p50), round(p90)];
}

describe('parseRange', () => {
  it.each(['8 14 30', '8  14\t30', '8-14-30', '8..14..30', '8; 14; 30', '8 to 14 to 30', '8\u00A014\u00A030'])('reads three numbers: %s', (text) => {
    expect(read(text)).toEqual([8, 14, 30]);
  });

  it.each(['8-18', '8..18', '8…18', '8–18', '8 – 18', '8 -18', '8 18', '8 to 18', '€8-€18'])('reads P10 and P90, median the geometric mean: %s', (text) => {
    expect(read(text)).toEqual([8, 12, 18]);
  });

  it.each(['10 ± 30%', '10 +- 30%', '10 +/- 30 %', '10±3', '10 ± 3'])('reads plus-minus: %s', (text) => {
    expect(read(text)).toEqual([7, 10, 13]);
  });

  it('widens a single number by the given factor and says so', () => {
    expect(parseRange('10', hours)).toEqual({ ok: true, single: true, interval: { p10: 6.25, p50: 10, p90: 16 } });
    expect(parseRange('-10', money)).toEqual({ ok: true, single: true, interval: { p10: -20, p50: -10, p90: -5 } });
    expect(read('0')).toEqual([0, 0, 0]);
  });

  it('widens ratings and shares by their odds, so that they stay on the scale', () => {
    // Odds of 0.5 are 1; halved 1 : 2, doubled 2 : 1.
    expect(read('50%', share)).toEqual([0.333333333, 0.5, 0.666666667]);
    expect(read('5', rating)).toEqual([3.33333333, 5, 6.66666667]);
    expect(read('10', rating)).toEqual([10, 10, 10]);
  });

  it('reads suffixes, and shares the last one with the numbers before it', () => {
    expect(read('380k 620k 1M', money)).toEqual([380_000, 620_000, 1_000_000]);
    expect(read('8 14 30k', money)).toEqual([8000, 14_000, 30_000]);
    expect(read('500 900 2M', money)).toEqual([500, 900, 2_000_000]);
    expect(read('1.5 M 2 M 3 M', money)).toEqual([1_500_000, 2_000_000, 3_000_000]);
    expect(read('10 ± 3k', money)).toEqual([7000, 10_000, 13_000]);
  });

  it('tells decimal commas from thousands', () => {
    expect(read('1,5 2,5 3,5')).toEqual([1.5, 2.5, 3.5]);
    expect(read('1,500 2,500 3,500')).toEqual([1500, 2500, 3500]);
    expect(read('1.500 2.500 3.500')).toEqual([1.5, 2.5, 3.5]);
    expect(read('1.500 2.500 3.500', { ...hours, decimal: ',' })).toEqual([1500, 2500, 3500]);
    expect(read('1,500 2,500 3,500', { ...hours, decimal: ',' })).toEqual([1.5, 2.5, 3.5]);
    expect(read('1.234,5 2.345,6 3.456,7')).toEqual([1234.5, 2345.6, 3456.7]);
    expect(read('1,234,567 2,000,000 3,000,000', money)).toEqual([1_234_567, 2_000_000, 3_000_000]);
    expect(read('0,500 0,750 1')).toEqual([0.5, 0.75, 1]);
    expect(read("10'000 20'000 30'000")).toEqual([10_000, 20_000, 30_000]);
    expect(read('10\u202F000 20\u202F000 30\u202F000')).toEqual([10_000, 20_000, 30_000]);
  });

  it('reads negative numbers', () => {
    expect(read('-5..3', money)).toEqual([-5, -1, 3]);
    expect(read('-5 -2 1', money)).toEqual([-5, -2, 1]);
    expect(read('-5--3', money)).toEqual([-5, -4, -3]);
    expect(read('−10 ± 30%', money)).toEqual([-13, -10, -7]);
  });

  it('reads shares with and without the sign', () => {
    expect(read('60% 70% 80%', share)).toEqual([0.6, 0.7, 0.8]);
    expect(read('60-80%', share)).toEqual([0.6, 0.7, 0.8]);
    expect(read('60 70 80', share)).toEqual([0.6, 0.7, 0.8]);
    expect(read('0.6 0.7 0.8', share)).toEqual([0.6, 0.7, 0.8]);
    expect(read('80% ± 5%', share)).toEqual([0.75, 0.8, 0.85]);
    expect(read('98% ± 5%', share)).toEqual([0.93, 0.98, 1]);
  });

  it('reads yes and no', () => {
    const yesNo: RangeOptions = { scale: 'yesNo', singleNumberFactor: 2 };
    expect(read('yes', yesNo)).toEqual([1, 1, 1]);
    expect(read('N', yesNo)).toEqual([0, 0, 0]);
    expect(read('70%', yesNo)).toEqual([0.7, 0.7, 0.7]);
  });

  it('puts a range in order and suggests it', () => {
    expect(parseRange('30 8 14', hours)).toEqual({ ok: true, interval: { p10: 8, p50: 14, p90: 30 }, suggestion: '8 14 30' });
    expect(parseRange('18-8', hours)).toEqual({ ok: true, interval: { p10: 8, p50: 12, p90: 18 }, suggestion: '8 12 18' });
  });

  it.each(['', '   ', 'many', '8 14 30 40', '8 x 14', '1.2.3', '10 ±', '1,23,456', '--3', '8-', 'NaN', 'Infinity', '1e5'])('refuses %j in words', (text) => {
    expect(parseRange(text, hours).ok).toBe(false);
  });

  it('refuses what the scale does not have', () => {
    expect(read('8 9 11', rating)).toBe('A rating lies between 0 and 10.');
    expect(read('-1', hours)).toBe('This can’t be less than 0.');
    expect(read('50 80 120', share)).toBe('A share lies between 0 and 100 %.');
  });

  it('reads back what formatRange writes, to two significant figures', () => {
    const toTwo = (x: number): number => Number(x.toPrecision(2));
    const value = fc.double({ min: -5e9, max: 5e9, noNaN: true }).map((x) => (Math.abs(x) < 1e-4 ? 0 : x));
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [p10 = 0, p50 = 0, p90 = 0] = [toTwo(a), toTwo(b), toTwo(c)].sort((x, y) => x - y);
        const text = formatRange({ p10, p50, p90 }, 'moneyPerYear');
        expect([text, read(text, money)]).toEqual([text, [p10, p50, p90]]);
      }),
    );
  });

  it('reads back shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b, c) => {
        const [p10 = 0, p50 = 0, p90 = 0] = [a / 100, b / 100, c / 100].sort((x, y) => x - y);
        expect(read(formatRange({ p10, p50, p90 }, 'share'), share)).toEqual([p10, p50, p90]);
      }),
    );
    expect(formatRange({ p10: 0.9, p50: 0.99, p90: 0.995 }, 'share')).toBe('90% 99% 99.5%');
  });
});
