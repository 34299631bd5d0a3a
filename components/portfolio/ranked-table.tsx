import clsx from 'clsx';
import type { MouseEvent, ReactNode } from 'react';
import { AxisHead } from '@/components/charts/axis-head';
import type { Axis } from '@/components/charts/axis-scale';
import { Table, TableHead } from '@/components/ui/table';
import { columns as allColumns, isMethod, type OptionalColumn } from '@/lib/domain/portfolio/columns';
import type { MethodKey } from '@/lib/domain/scoring/methods/method-keys';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatNumber, formatTick } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { isBeforePriority, type PlacedColumn } from './column-room';
import { PortfolioHeadCell, SortLink } from './portfolio-head-cell';
import { STRIP_WIDTH, type ColumnAxes } from './print-row';

type RankedTableProps = {
  view: PortfolioView;
  placed: readonly PlacedColumn[];
  columns: ColumnAxes;
  cut: number | null;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** Its bodies. */
  children: ReactNode;
};

/** The table with its columns and heads. Nothing in it depends on a context, so that the server can draw it once for many. */
export function RankedTable({ view, placed, columns, cut, onClick, children }: RankedTableProps) {
  const { basis } = columns;
  const sign = currencySign(view.workspace.currency);
  const heads = describeHeads(columns, sign);
  const toHead = ({ column, className }: PlacedColumn) => <PortfolioHeadCell key={column} view={view} sort={column} {...heads[column]} className={clsx(className, isMethod(column) && 'text-right', column === 'reaches' && 'pr-0')} />;
  return (
    <Table caption="Projects ranked by priority with their uncertainty" className="isolate [&_tr[id]>td.num]:cursor-pointer [&_tr[id]>td.num:hover]:text-accent" onClick={onClick}>
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
      {children}
    </Table>
  );
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
