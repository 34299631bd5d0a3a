import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '@/lib/domain/shared/page-of';

const rows = Array.from({ length: 7 }, (_, index) => index);

describe('pageOf', () => {
  it('gives the rows of a page, and where they stand', () => {
    expect(pageOf(rows, 2, 3)).toEqual({ rows: [3, 4, 5], page: 2, from: 3, all: 7 });
    expect(pageOf(rows, 3, 3)).toEqual({ rows: [6], page: 3, from: 6, all: 7 });
  });

  it('stays within the list, whatever is asked', () => {
    expect(pageOf(rows, 99, 3).page).toBe(3);
    expect(pageOf(rows, -1, 3).page).toBe(1);
    expect(pageOf(rows, Number.NaN, 3).page).toBe(1);
    expect(pageOf([], 1)).toEqual({ rows: [], page: 1, from: 0, all: 0 });
  });

  it('shows every row once, page by page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (all, perPage) => {
        const pages = Math.max(1, Math.ceil(all.length / perPage));
        expect(Array.from({ length: pages }, (_, index) => pageOf(all, index + 1, perPage).rows).flat()).toEqual(all);
      }),
    );
  });
});
