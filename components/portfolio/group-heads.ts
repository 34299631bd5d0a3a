import { groupOf } from '@/lib/domain/portfolio/group-lines';
import type { GroupKey } from '@/lib/domain/portfolio/group-keys';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';

export type TableItem = { readonly kind: 'row'; readonly row: PortfolioRow } | { readonly kind: 'head'; readonly key: string; readonly label: string; /** Of all rows, loaded or not; null while sliders move them. */ readonly count: number | null };

/** The rows with the heads of their groups between them. */
export function withHeads(rows: readonly PortfolioRow[], group: GroupKey, sign: string, counts: Readonly<Record<string, number>> | null): TableItem[] {
  let last: string | null = null;
  return rows.flatMap((row): TableItem[] => {
    if (group === 'none') return [{ kind: 'row', row }];
    const { key, label } = groupOf(row, group);
    const isFirst = key !== last;
    last = key;
    return isFirst ? [{ kind: 'head', key, label: label(sign), count: counts?.[key] ?? null }, { kind: 'row', row }] : [{ kind: 'row', row }];
  });
}
