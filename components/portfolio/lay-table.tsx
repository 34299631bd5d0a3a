import type { ReactNode } from 'react';
import { isMethod, listShownColumns } from '@/lib/domain/portfolio/columns';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { placeColumns, type PlacedColumn } from './column-room';
import { CutRow, GroupRow } from './dividing-rows';
import { withHeads, type TableItem } from './group-heads';
import { PortfolioTableRow } from './portfolio-table-row';
import { writeSetting, type ColumnAxes } from './print-row';
import type { ShownWhatIf } from './what-if-store';

type Shown = {
  readonly rows: readonly PortfolioRow[];
  /** What the sliders make of the ranking, once one has moved. */
  readonly whatIf: ShownWhatIf | null;
  /** Id of the chosen row. */
  readonly at: string | null;
};

type LaidTable = {
  /** Rows, and the heads of their groups. */
  readonly items: readonly TableItem[];
  readonly drawItem: (item: TableItem) => ReactNode;
  /** Some of the items in their order, with the line of the cut where it falls. */
  readonly drawItems: (items: readonly TableItem[]) => ReactNode[];
  /** What the heads over them show. */
  readonly frame: { readonly placed: readonly PlacedColumn[]; readonly columns: ColumnAxes; readonly cut: number | null };
};

/** The same table for a server, which draws it once, and for a browser, where it changes. */
export function layTable(view: PortfolioView, { rows, whatIf, at }: Shown): LaidTable {
  const { workspace, query, axes } = view;
  const basis = axes.money.priority ? 'money' : 'points';
  const columns: ColumnAxes = { basis, ...axes[basis] };
  const cut = (whatIf?.cutValue ?? view.cutValue)[basis];
  const placed = placeColumns(listShownColumns(query.columns, query.sort));
  const setting = writeSetting({ axes: columns, cut, currency: workspace.currency, columns: placed, sortedBy: isMethod(query.sort) ? query.sort : null });
  const showsCut = query.sort === 'rank' && !query.desc && query.group === 'none' && query.tab === 'all';
  const cutAt = showsCut ? (whatIf ?? view).firstLeftOutId : null;
  const drawItem = (item: TableItem) => (item.kind === 'row' ? drawRow(item.row) : <GroupRow key={keyOf(item)} label={item.label} count={item.count} />);
  const drawRow = (row: PortfolioRow) => <PortfolioTableRow key={row.id} row={row} workspace={workspace.slug} setting={setting} selected={row.id === at} stale={!view.isExact && !whatIf} today={view.today} />;
  return {
    items: withHeads(rows, query.group, currencySign(workspace.currency), whatIf ? null : view.groups),
    drawItem,
    drawItems: (items) => items.map((item) => [item.kind === 'row' && item.row.id === cutAt ? <CutRow key="cut" /> : null, drawItem(item)]),
    frame: { placed, columns, cut },
  };
}

export function keyOf(item: TableItem): string {
  return item.kind === 'row' ? item.row.id : `group ${item.key}`;
}
