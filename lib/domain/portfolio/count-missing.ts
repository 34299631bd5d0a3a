import { writeColumnFilter } from './column-filter';
import { columns, isMethod, type SortKey } from './columns';
import type { PortfolioLine } from './portfolio-line';

/** How many rows have no value in a column, and for a method what is missing most often. `filter` asks for those rows. */
export type MissingValues = { readonly column: SortKey; readonly filter: string; readonly count: number; readonly of: number; readonly reason: string | null };

/** Null where every row has one. */
export function countMissing(lines: readonly PortfolioLine[], column: SortKey): MissingValues | null {
  const without = lines.filter((line) => columns[column].valueOf(line) === null);
  return without.length === 0 ? null : { column, filter: writeColumnFilter({ column, isMissing: true }), count: without.length, of: lines.length, reason: isMethod(column) ? findCommonReason(without.map(({ methods }) => methods?.[column])) : null };
}

type Outcome = NonNullable<PortfolioLine['methods']>[keyof NonNullable<PortfolioLine['methods']>];

function findCommonReason(outcomes: readonly Outcome[]): string | null {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) if (outcome?.kind === 'undefined') counts.set(outcome.reason, (counts.get(outcome.reason) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
