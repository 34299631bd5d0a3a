import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '@/lib/domain/shared/format-number';
import { readNumber, readOptionalNumber } from '@/lib/domain/shared/read-number';

describe('a number as it is typed', () => {
  it.each([
    ['8', 8],
    ['9.6', 9.6],
    ['9,6', 9.6],
    [',5', 0.5],
    ['.5', 0.5],
    ['1,200', 1200],
    ['1,200.5', 1200.5],
    ['1,234,567', 1_234_567],
    ['12,50', 12.5],
    ['12 000', 12_000],
    ['12\u202F000', 12_000],
    [' 7 ', 7],
    ['-3,25', -3.25],
    ['\u22123', -3],
    ['1e3', 1000],
  ])('“%s” is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
    expect(readOptionalNumber(text)).toBe(value);
  });

  it.each(['many', '1,2,3', '8-14', '12,', '1.2.3', '12 h'])('“%s” is none', (text) => {
    expect(readNumber(text)).toBeNaN();
    expect(readOptionalNumber(text)).toBeNaN();
  });

  it.each(['', '  '])('may be left out', (text) => {
    expect(readOptionalNumber(text)).toBeNull();
    expect(readNumber(text)).toBeNaN();
  });

  it('is read back as it is shown', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => readNumber(formatCount(value)) === value));
  });
});
