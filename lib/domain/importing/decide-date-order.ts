import { splitNumericDate, type DateOrder } from './read-date';

/**
 * - `decided`: some date can only be read one way, and none only the other
 * - `ask`: nothing tells (`ambiguous`), or the column tells both (`mixed`)
 * - `plain`: no date of the column depends on the order
 */
export type DateOrderDecision = { readonly kind: 'decided'; readonly order: DateOrder } | { readonly kind: 'ask'; readonly why: 'ambiguous' | 'mixed'; readonly example: string } | { readonly kind: 'plain' };

/** What 03/04/2025 means is decided over the whole column, never cell by cell: a file has one writer. */
export function decideDateOrder(cells: readonly string[]): DateOrderDecision {
  let isDayFirst = false;
  let isMonthFirst = false;
  let example: string | null = null;
  for (const cell of cells) {
    const found = splitNumericDate(cell);
    if (!found || found.isPointed) continue;
    if (found.first > 12 && found.second <= 12) isDayFirst = true;
    else if (found.second > 12 && found.first <= 12) isMonthFirst = true;
    else if (found.first <= 12 && found.first !== found.second) example ??= cell;
  }
  if (isDayFirst && isMonthFirst) return example === null ? { kind: 'plain' } : { kind: 'ask', why: 'mixed', example };
  if (isDayFirst || isMonthFirst) return { kind: 'decided', order: isDayFirst ? 'dayFirst' : 'monthFirst' };
  return example === null ? { kind: 'plain' } : { kind: 'ask', why: 'ambiguous', example };
}
