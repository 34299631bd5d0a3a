import { Pager } from '@/components/ui/pager';
import { PlanDot } from '@/components/ui/plan-dot';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { FrozenResults } from '@/lib/domain/portfolio/freeze-results';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatCount, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { ComparedProject } from '@/lib/domain/portfolio/compare-results';
import type { PageOf } from '@/lib/domain/shared/page-of';
import { formatPlanValue, planBasis } from '@/lib/domain/portfolio/plan-basis';

export type ComparedColumn = { readonly id: string; readonly name: string; readonly detail: string; readonly results: FrozenResults };

type ComparisonTableProps = { caption: string; columns: readonly ComparedColumn[]; compared: PageOf<ComparedProject>; currency: string; pageHref: (page: number) => string };

/** Results side by side: each project's rank, priority and place in the plan. What differs from the first column is bold. */
export function ComparisonTable({ caption, columns, compared: { rows, page, from, all }, currency, pageHref }: ComparisonTableProps) {
  const sign = currencySign(currency);
  const isLast = from + rows.length === all;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <Table caption={caption} className="min-w-[560px]">
        <colgroup>
          <col className="w-52" />
          {columns.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <TableHead>
          <tr>
            <HeadCell name="Project" unit="rank, priority" />
            {columns.map(({ id, name, detail, results }) => (
              <HeadCell
                key={id}
                name={<span className="block truncate">{name}</span>}
                unit={
                  <>
                    <span className="block truncate">{detail}</span>
                    <span className="num block truncate">
                      {results.planned.length} projects, {describeValue(results, sign)}
                    </span>
                  </>
                }
              />
            ))}
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ id, name, columns: cells }) => (
            <Row key={id}>
              <Cell className="truncate font-medium">{name}</Cell>
              {cells.map((cell, index) => (
                <Cell key={columns[index]?.id} className="num">
                  {cell === null ? (
                    <span className="text-ink-3">not scored</span>
                  ) : (
                    <span className="flex items-start gap-2">
                      <span className="pt-[3px]">
                        <PlanDot inPlan={cell.inPlan} />
                      </span>
                      <span>
                        <span className={index > 0 && cells[0] && (cells[0].rank !== cell.rank || cells[0].inPlan !== cell.inPlan) ? 'font-[620] text-accent' : undefined}>{cell.rank}</span>
                        <SecondLine>
                          {formatNumber(cell.priority.p50 / perOf(cell.basis))} ({formatRange(cell.priority.p10 / perOf(cell.basis), cell.priority.p90 / perOf(cell.basis), cell.priority.p50 / perOf(cell.basis))})
                          {cell.aboveCut === null ? '' : `, ${formatChance(cell.aboveCut)} above`}
                        </SecondLine>
                      </span>
                    </span>
                  )}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {all === rows.length ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-2 text-2 text-ink-3">
          <Pager shown={`${formatCount(from + 1)}–${formatCount(from + rows.length)} of ${formatCount(all)} projects`} before={page > 1 ? pageHref(page - 1) : null} after={isLast ? null : pageHref(page + 1)} />
        </div>
      )}
      <p className="pt-3 text-1 text-ink-2">Filled: in the best set. Priority in {sign.trim()}k per person-week, or points. Bold: differs from the first column.</p>
    </section>
  );
}

function describeValue({ value, projects }: FrozenResults, sign: string): string {
  const { middle, range } = formatPlanValue(value, planBasis(projects), sign);
  return `${middle} (${range})`;
}

function perOf(basis: 'money' | 'points'): number {
  return basis === 'money' ? 1000 : 1;
}
