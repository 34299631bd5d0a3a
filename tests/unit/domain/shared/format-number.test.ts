import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatChance, formatChanceRange, formatCompact, formatCount, formatDuration, formatFactor, formatMoney, formatNumber, formatRange, formatShare, formatSigned, joinRange } from '@/lib/domain/shared/format-number';

describe('formatNumber', () => {
  test.each([
    [620.4, '620'],
    [1743, '1,700'],
    [9.5, '9.5'],
    [11.4, '11'],
    [8, '8.0'],
    [0.8, '0.8'],
    [0.52, '0.52'],
    [0.0563, '0.056'],
    [9.96, '10'],
    [0, '0'],
    [-0.31, '\u22120.31'],
    [-12, '\u221212'],
    [null, '\u2013'],
    [Number.NaN, '\u2013'],
  ])('%s is %s', (value, text) => expect(formatNumber(value)).toBe(text));

  test('takes more figures when asked', () => expect(formatNumber(11.41, 3)).toBe('11.4'));

  test('reads back to within half of the last figure', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        const back = Number(formatNumber(value).replaceAll(',', ''));
        expect(Math.abs(back - value) / value).toBeLessThanOrEqual(0.0501);
      }),
    );
  });
});

describe('other figures', () => {
  test.each([[960, '960'], [1800, '1.8k'], [51_400, '51k'], [3_460_000, '3.5M'], [999_600, '1.0M'], [2.1e9, '2.1bn']])('compact %s is %s', (value, text) =>
    expect(formatCompact(value)).toBe(text),
  );
  test('money carries its sign before the currency', () => {
    expect(formatMoney(620)).toBe('€620');
    expect(formatMoney(-3_500_000)).toBe('\u2212€3.5M');
    expect(formatMoney(51_000, '$')).toBe('$51k');
  });
  test('changes carry a sign', () => {
    expect(formatSigned(49)).toBe('+49');
    expect(formatSigned(-0.3)).toBe('\u22120.3');
    expect(formatSigned(0)).toBe('0');
  });
  test('factors, counts, durations', () => {
    expect(formatFactor(1.24)).toBe('×1.2');
    expect(formatCount(3611)).toBe('3,611');
    expect(formatDuration(450)).toBe('7:30');
    expect(formatDuration(-80)).toBe('\u22121:20');
  });
});

describe('chances', () => {
  test('are whole per cent with a narrow space', () => expect(formatChance(0.617)).toBe('62\u202F%'));
  test('are never rounded to nought or a hundred', () => {
    expect(formatChance(0)).toBe('<1\u202F%');
    expect(formatChance(0.0099)).toBe('<1\u202F%');
    expect(formatChance(0.9951)).toBe('>99\u202F%');
    expect(formatChance(1)).toBe('>99\u202F%');
    expect(formatChance(0.99)).toBe('99\u202F%');
  });
  test('have ranges', () => {
    expect(formatChanceRange(0.27, 0.5)).toBe('27\u201350\u202F%');
    expect(formatChanceRange(0.001, 0.002)).toBe('<1\u202F%');
  });
  test('but measured shares may be nought or all', () => {
    expect(formatShare(0)).toBe('0\u202F%');
    expect(formatShare(1)).toBe('100\u202F%');
    expect(formatShare(0.125, 3)).toBe('12.5\u202F%');
    expect(formatShare(0.92)).toBe('92\u202F%');
    expect(formatShare(0.09)).toBe('9\u202F%');
    expect(formatShare(1.25)).toBe('125\u202F%');
  });
});

describe('ranges', () => {
  test('two figures each, an en dash between', () => {
    expect(formatRange(430, 902)).toBe('430\u2013900');
    expect(formatRange(380, 1040, 620)).toBe('380\u20131,000');
    expect(formatRange(8, 16, 11)).toBe('8.0\u201316');
  });
  test('are no finer than their median', () => expect(formatRange(0.83, 9.1, 2.8)).toBe('0.8\u20139.1'));
  test('below nought take a word', () => expect(formatRange(-4, 12, 5)).toBe('\u22124.0 to 12'));
  test('of texts with spaces are spaced', () => expect(joinRange('20 Dec', '15 May')).toBe('20 Dec \u2013 15 May'));
  test('of equal ends are one number', () => expect(joinRange('8', '8')).toBe('8'));
});
