'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useMemo, type MouseEvent } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { useIsBrowser } from '@/components/ui/browser-only';
import { followLink } from '@/components/ui/follow-link';
import { GlidingRows } from '@/components/ui/gliding-rows';
import { KeptMarkup } from '@/components/ui/kept-markup';
import { useAddressState } from '@/components/ui/use-address-state';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { isMethod, listShownColumns } from '@/lib/domain/portfolio/columns';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatCount } from '@/lib/domain/shared/format-number';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { usePortfolioRows } from '@/lib/features/portfolio/queries';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';
import { placeColumns } from './column-room';
import { CutRow, GroupRow } from './dividing-rows';
import { FIGURE_SECTIONS, findFigureSection } from './figure-sections';
import { withHeads, type TableItem } from './group-heads';
import { MissingLine } from './missing-line';
import { PortfolioTableRow } from './portfolio-table-row';
import { writeSetting, type ColumnAxes } from './print-row';
import { PortfolioLegend } from './portfolio-legend';
import { RankedTable } from './ranked-table';
import { useWhatIfResult } from './what-if-store';

/** Above this many rows only those near the window are in the page. */
const MOST_PLAIN_ROWS = 200;
const ROW_HEIGHT = 47;
/** Fetch on when this close to the end of what is loaded. */
const AHEAD = 25;

export function PortfolioTable({ view }: { view: PortfolioView }) {
  const { workspace, query, axes, cutValue, total } = view;
  const router = useRouter();
  const [at, setAt] = useAddressState('at');
  const loaded = usePortfolioRows(workspace.slug, query, { total, rows: readRowText<PortfolioRow>(view.rowText), isExact: view.isExact });
  const whatIf = useWhatIfResult();
  const rows = useMemo(() => {
    const saved = loaded.data.pages.flatMap((page) => page.rows);
    return whatIf?.redraw(saved, query) ?? saved;
  }, [loaded.data.pages, whatIf, query]);
  const basis = axes.money.priority ? 'money' : 'points';
  const columns: ColumnAxes = { basis, ...axes[basis] };
  const cut = (whatIf?.cutValue ?? cutValue)[basis];
  const placed = placeColumns(listShownColumns(query.columns, query.sort));
  const setting = writeSetting({ axes: columns, cut, currency: workspace.currency, columns: placed, sortedBy: isMethod(query.sort) ? query.sort : null });
  const firstLeftOutId = whatIf ? whatIf.firstLeftOutId : view.firstLeftOutId;
  const open = (href: string) => router.push(href, { scroll: !href.startsWith(routes.portfolio(workspace.slug)) });
  const explain = (id: string, section?: string) => open(`${routes.projectPriority(workspace.slug, id)}${section === undefined ? '' : `#${section}`}`);
  useRowKeys(rows, at, { select: (id) => setAt(id), open: (id) => open(routes.project(workspace.slug, id)), explain });
  const follow = (event: MouseEvent<HTMLElement>) => {
    const id = findRowId(event);
    if (followLink(event, open) || id === null) return;
    const section = findFigureSection(event.target, placed);
    if (section === null) setAt(id);
    else explain(id, section);
  };
  const isVirtual = total > MOST_PLAIN_ROWS;
  const fetchOn = (index: number) => {
    if (index >= items.length - AHEAD && loaded.hasNextPage && !loaded.isFetching) void loaded.fetchNextPage();
  };
  useFetchAll(!isVirtual && loaded.hasNextPage && !loaded.isFetching && !loaded.isError, () => void loaded.fetchNextPage());
  const showsCut = query.sort === 'rank' && !query.desc && query.group === 'none' && query.tab === 'all';
  const sign = currencySign(workspace.currency);
  const items = withHeads(rows, query.group, sign, whatIf ? null : view.groups);
  const renderRow = (row: PortfolioRow) => <PortfolioTableRow key={row.id} row={row} workspace={workspace.slug} setting={setting} selected={row.id === at} stale={!view.isExact && !whatIf} today={view.today} />;
  const renderItem = (item: TableItem) => (item.kind === 'row' ? renderRow(item.row) : <GroupRow key={keyOf(item)} label={item.label} count={item.count} />);
  const cutAt = showsCut ? firstLeftOutId : null;
  const renderItems = (shown: readonly TableItem[]) => shown.map((item) => [item.kind === 'row' && item.row.id === cutAt ? <CutRow key="cut" /> : null, renderItem(item)]);
  const isBrowser = useIsBrowser();
  const drawBody = () => {
    if (!isBrowser) return <tbody>{renderItems(items)}</tbody>;
    if (isVirtual) return <VirtualRows rows={items} rowKey={keyOf} rowHeight={ROW_HEIGHT} renderRow={renderItem} onReach={fetchOn} />;
    return <GlidingRows order={rows}>{renderItems(items)}</GlidingRows>;
  };
  const drawTable = () => (
    <RankedTable view={view} placed={placed} columns={columns} cut={cut} onClick={follow}>
      {drawBody()}
    </RankedTable>
  );
  return (
    <>
      <MissingLine view={view} />
      {rows.length < total ? <p className="hidden pb-2 text-2 print:block">Printed: rows 1–{formatCount(rows.length)} of {formatCount(total)}. The page’s own Print, key P, prints all.</p> : null}
      {isBrowser ? drawTable() : <KeptMarkup of={JSON.stringify({ ...view, rowText: null, at }) + view.rowText} draw={drawTable} />}
      {rows.length === 0 ? <p className="py-6 text-ink-2">No project matches. Change or clear the filter.</p> : null}
      {loaded.isError ? <p role="alert" className="py-3 text-warn">Further rows could not be loaded. What is shown stays true. <button type="button" className="font-medium underline" onClick={() => void loaded.fetchNextPage()}>Try again</button></p> : null}
      <PortfolioLegend />
    </>
  );
}

function keyOf(item: TableItem): string {
  return item.kind === 'row' ? item.row.id : `group ${item.key}`;
}

/** A table without virtual rows shows all of them, page after page. */
function useFetchAll(isDue: boolean, fetchNext: () => void) {
  const fetchOn = useEffectEvent(fetchNext);
  useEffect(() => {
    if (isDue) fetchOn();
  }, [isDue]);
}

function findRowId({ target }: MouseEvent): string | null {
  const row = target instanceof Element ? target.closest('tr[id^="row-"]') : null;
  return row ? row.id.slice('row-'.length) : null;
}

type RowWays = Readonly<Record<'select' | 'open', (id: string) => void>> & { readonly explain: (id: string, section?: string) => void };

function useRowKeys(rows: readonly PortfolioRow[], at: string | null, { select, open, explain }: RowWays) {
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex(({ id }) => id === at) + by))];
    if (!next) return;
    select(next.id);
    document.getElementById(`row-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const withSelected = (go: (id: string) => void) => () => {
    if (at) go(at);
  };
  useShortcuts([
    { keys: 'j', label: 'Next project', group: 'Portfolio', run: () => step(1) },
    { keys: 'k', label: 'Previous project', group: 'Portfolio', run: () => step(-1) },
    { keys: 'o', label: 'Open the project', group: 'Portfolio', run: withSelected(open) },
    { keys: 'enter', label: 'Open the project', group: 'Portfolio', run: withSelected(open) },
    { keys: 'y', label: 'Why is it here?', group: 'Portfolio', run: withSelected((id) => explain(id)) },
    { keys: 'i', label: 'What is its impact made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.impact)) },
    { keys: 'c', label: 'What is its cost made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.effort)) },
    { keys: 'r', label: 'What are its other methods made of?', group: 'Portfolio', run: withSelected((id) => explain(id, FIGURE_SECTIONS.methods)) },
  ]);
}
