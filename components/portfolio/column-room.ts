import type { OptionalColumn } from '@/lib/domain/portfolio/columns';

/** Pixels that a column takes. */
const WIDTHS: Readonly<Record<OptionalColumn, number>> = { impact: 108, effort: 92, rice: 84, ice: 84, wsjf: 84, valueEffort: 84, npv: 84, formula: 84, spread: 50, risk: 118, reaches: 98 };

/**
 * How wide the columns may be together, and below which width of the window those beyond are left out. A sheet of A4 across
 * has room for 470 pixels of them, whatever window or paper the browser measures.
 */
const ROOM = [
  [200, 'not-print:max-md:hidden'],
  [370, 'not-print:max-lg:hidden'],
  [470, 'not-print:max-[1400px]:hidden'],
  [550, 'max-[1540px]:hidden print:hidden'],
  [650, 'max-[1640px]:hidden print:hidden'],
  [750, 'max-[1740px]:hidden print:hidden'],
  [850, 'max-[1840px]:hidden print:hidden'],
  [Number.POSITIVE_INFINITY, 'max-[1940px]:hidden print:hidden'],
] as const;

export type PlacedColumn = { readonly column: OptionalColumn; readonly width: number; /** Leaves it out where there is no room. */ readonly className: string };

/** The columns with the classes that leave out, from the last, what does not fit. */
export function placeColumns(shown: readonly OptionalColumn[]): PlacedColumn[] {
  let taken = 0;
  return shown.map((column) => {
    const width = WIDTHS[column];
    taken += width;
    return { column, width, className: ROOM.find(([room]) => taken <= room)?.[1] ?? '' };
  });
}

/** What a priority is made of stands before it. */
export function isBeforePriority({ column }: Pick<PlacedColumn, 'column'>): boolean {
  return column === 'impact' || column === 'effort';
}
