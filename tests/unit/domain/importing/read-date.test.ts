import { describe, expect, it, test } from 'vitest';
import { decideDateOrder } from '@/lib/domain/importing/decide-date-order';
import { readDate } from '@/lib/domain/importing/read-date';
import fc from '../../../support/seeded-fast-check';

describe('readDate', () => {
  it.each([
    ['2025-09-08 00:00:00', '2025-09-08'],
    ['2025-09-08T23:30:00+05:45', '2025-09-08'],
    ['2025/9/8', '2025-09-08'],
    ['20250908', '2025-09-08'],
    ['09/24/2024 12:00:00 AM', '2024-09-24'],
    ['1/30/2026', '2026-01-30'],
    ['9/1/2019 0:00', '2019-09-01'],
    ['31.12.2025', '2025-12-31'],
    ['01.02.2025', '2025-02-01'],
    ['Jan-03', '2003-01-01'],
    ['Jul-25', '2025-07-01'],
    ['March 2024', '2024-03-01'],
    ['4 Mar 2024', '2024-03-04'],
    ['Mon, 04 Mar 2024', '2024-03-04'],
    ['4. März 2024', '2024-03-04'],
    ['Oct 3rd, 2024', '2024-10-03'],
    ['01/2024', '2024-01-01'],
    ['2024-07', '2024-07-01'],
    ['Q3 2025', '2025-07-01'],
    ['2020', '2020-01-01'],
    ['1/2/99', '1999-01-02'],
  ])('%s is %s', (text, day) => expect(readDate(text, 'monthFirst')).toBe(day));

  it.each(['', 'soon', '99/99/2025', '2025-02-30', '2024-13-01', '3.5', '12', '1234567', 'TBD'])('%j is none', (text) => expect(readDate(text, 'monthFirst')).toBeNull());

  it('reads a date either way as its order says, and not at all without one', () => {
    const day = fc.tuple(fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(day, ([year, month, dayOfMonth]) => {
        const iso = new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
        expect(readDate(`${dayOfMonth}/${month}/${year}`, 'dayFirst')).toBe(iso);
        expect(readDate(`${month}/${dayOfMonth}/${year}`, 'monthFirst')).toBe(iso);
        expect(readDate(`${month}-${dayOfMonth}-${year}`, null)).toBe(month === dayOfMonth ? iso : null);
      }),
    );
  });
});

describe('decideDateOrder', () => {
  test('one date past the twelfth decides for all', () => {
    expect(decideDateOrder(['03/04/2025', '', '25/04/2025'])).toEqual({ kind: 'decided', order: 'dayFirst' });
    expect(decideDateOrder(['03/04/2025', '04/25/2025', 'soon'])).toEqual({ kind: 'decided', order: 'monthFirst' });
  });
  test('nothing decides where no date does', () => expect(decideDateOrder(['03/04/2025', '05/06/2025'])).toEqual({ kind: 'ask', why: 'ambiguous', example: '03/04/2025' }));
  test('a column of two minds is asked about', () => expect(decideDateOrder(['25/04/2025', '04/25/2025', '01/02/2025'])).toMatchObject({ kind: 'ask', why: 'mixed', example: '01/02/2025' }));
  test('dates that can be read one way only need no order', () => {
    expect(decideDateOrder(['2025-04-03', '31.12.2025', '04/04/2025', 'Jul-25'])).toEqual({ kind: 'plain' });
    expect(decideDateOrder(['25/04/2025', '04/25/2025'])).toEqual({ kind: 'plain' });
  });
});
