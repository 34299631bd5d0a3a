'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useMemo, type MouseEvent, type ReactNode } from 'react';
import { AxisHead } from '@/components/charts/axis-head';
import type { Axis } from '@/components/charts/axis-scale';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { followLink } from '@/components/ui/follow-link';
import { GlidingRows } from '@/components/ui/gliding-rows';
import { Table, TableHead } from '@/components/ui/table';
import { useAddressState } from '@/components/ui/use-address-state';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { columns as allColumns, isMethod, listShownColumns, type OptionalColumn } from '@/lib/domain/portfolio/columns';
import type { MethodKey } from '@/lib/domain/scoring/methods/method-keys';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatCount, formatNumber, formatTick } from '@/lib/domain/shared/format-number';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { usePortfolioRows } from '@/lib/features/portfolio/queries';
import { redrawRows, type PortfolioRow } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';
import { isBeforePriority, placeColumns, type PlacedColumn } from './column-room';
import { CutRow, GroupRow } from './dividing-rows';
import { FIGURE_SECTIONS, findFigureSection } from './figure-sections';
import { withHeads, type TableItem } from './group-heads';
import { MissingLine } from './missing-line';
import { PortfolioTableRow } from './portfolio-table-row';
import { STRIP_WIDTH, writeSetting, type ColumnAxes } from './print-row';
import { PortfolioHeadCell, SortLink } from './portfolio-head-cell';
import { PortfolioLegend } from './portfolio-legend';
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
  const rows = useMemo(() => redrawRows(loaded.data.pages.flatMap((page) => page.rows), whatIf, query), [loaded.data.pages, whatIf, query]);
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
  const body = isVirtual ? (
    <VirtualRows rows={items} rowKey={keyOf} rowHeight={ROW_HEIGHT} renderRow={renderItem} onReach={fetchOn} />
  ) : (
    <GlidingRows order={rows}>{items.map((item) => [showsCut && item.kind === 'row' && item.row.id === firstLeftOutId ? <CutRow key="cut" /> : null, renderItem(item)])}</GlidingRows>
  );
  const heads = describeHeads(columns, sign);
  const toHead = ({ column, className }: PlacedColumn) => <PortfolioHeadCell key={column} view={view} sort={column} {...heads[column]} className={clsx(className, isMethod(column) && 'text-right', column === 'reaches' && 'pr-0')} />;
  return (
    <>
      <MissingLine view={view} />
      {rows.length < total ? <p className="hidden pb-2 text-2 print:block">Printed: rows 1–{formatCount(rows.length)} of {formatCount(total)}. The page’s own Print, key P, prints all.</p> : null}
      <Table caption="Projects ranked by priority with their uncertainty" className="isolate [&_tr[id]>td.num]:cursor-pointer [&_tr[id]>td.num:hover]:text-accent" onClick={follow}>
        <colgroup>
          <col className="w-[94px] max-sm:w-11" />
          <col />
          {placed.filter(isBeforePriority).map(toCol)}
          <col className="w-[200px] max-sm:w-[150px]" />
          {placed.filter((one) => !isBeforePriority(one)).map(toCol)}
        </colgroup>
        <TableHead sticky>
          <tr>
            <PortfolioHeadCell view={view} sort="rank" name="Rank" unit={['rank, P10–P90']} more={<SortLink view={view} sort="aboveCut" first="desc">above the cut</SortLink>} unitClass="max-sm:hidden" />
            <PortfolioHeadCell view={view} sort="name" name="Project" unit={['stage and owner']} />
            {placed.filter(isBeforePriority).map(toHead)}
            <PortfolioHeadCell view={view} sort="priority" name="Priority" unit={[basis === 'money' ? `${sign}k per person-week` : 'points per person-week']} axis={<CutHead axis={columns.priority} cut={cut} per={basis === 'money' ? 1000 : 1} />} className="pr-0" first="desc" />
            {placed.filter((one) => !isBeforePriority(one)).map(toHead)}
          </tr>
        </TableHead>
        {body}
      </Table>
      {rows.length === 0 ? <p className="py-6 text-ink-2">No project matches. Change or clear the filter.</p> : null}
      {loaded.isError ? <p role="alert" className="py-3 text-warn">Further rows could not be loaded. What is shown stays true. <button type="button" className="font-medium underline" onClick={() => void loaded.fetchNextPage()}>Try again</button></p> : null}
      <PortfolioLegend />
    </>
  );
}

function keyOf(item: TableItem): string {
  return item.kind === 'row' ? item.row.id : `group ${item.key}`;
}

function toCol({ column, width, className }: PlacedColumn) {
  return <col key={column} style={{ width }} className={className} />;
}

type Head = { readonly name: string; readonly unit: readonly string[]; readonly axis?: ReactNode; readonly first?: 'asc' | 'desc' };

/** What stands over each column. */
function describeHeads({ basis, impact, effort }: ColumnAxes, sign: string): Record<OptionalColumn, Head> {
  const of = (key: MethodKey, ...unit: readonly string[]): Head => ({ name: HEADS[key] ?? allColumns[key].name, unit, first: 'desc' });
  return {
    impact: { name: 'Impact', unit: [basis === 'money' ? `${sign}k a year` : 'points'], axis: headAxis(impact, 90, basis === 'money' ? 1000 : 1), first: 'desc' },
    effort: { name: 'Cost to finish', unit: ['person-weeks'], axis: headAxis(effort, 80, 1) },
    rice: of('rice'),
    ice: of('ice', 'of 1,000'),
    wsjf: of('wsjf'),
    valueEffort: of('valueEffort', 'a week'),
    npv: of('npv', sign.trim()),
    formula: of('formula'),
    spread: { name: 'Scorers', unit: ['spread'], first: 'desc' },
    risk: { name: 'Top risk', unit: ['chance'], first: 'desc' },
    reaches: { name: 'Reaches target', unit: ['chance by due'] },
  };
}

/** Where the name is too long for a column. */
const HEADS: Readonly<Partial<Record<MethodKey, string>>> = { valueEffort: 'Value ÷ eff.', npv: 'NPV' };

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

function headAxis(axis: Axis | null, width: number, per: number) {
  return axis ? <AxisHead axis={axis} width={width} format={(value) => formatTick(value / per)} /> : null;
}

/** The axis of the deciding column with the cut, named once. */
function CutHead({ axis, cut, per }: { axis: Axis | null; cut: number | null; per: number }) {
  if (!axis) return null;
  return (
    <span className="flex justify-end max-sm:hidden">
    <span className="relative block" style={{ width: STRIP_WIDTH }}>
      <AxisHead axis={axis} width={STRIP_WIDTH} format={(value) => formatTick(value / per)} />
      {cut === null ? null : (
        <span className="absolute -top-[13px] -translate-x-1/2 text-1 leading-[13px] font-medium whitespace-nowrap text-accent" style={{ left: `${positionOf(axis, cut)}px` }}>
          cut {formatNumber(cut / per)}
        </span>
      )}
    </span>
    </span>
  );
}

function positionOf(axis: Axis, value: number): number {
  return (Math.log(value / axis.min) / Math.log(axis.max / axis.min)) * STRIP_WIDTH;
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
