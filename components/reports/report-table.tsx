import clsx from 'clsx';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { Pager } from '@/components/ui/pager';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { groupingNames, stepNames } from '@/lib/domain/time/report/report-names';
import type { ReportView } from '@/lib/features/reports/loaders';
import type { ReportCell, ReportLine } from '@/lib/features/reports/view-model';
import { routes } from '@/lib/platform/routes';
import { LinkArea } from './link-area';

/** All steps have room on a wide window, the newest on a narrower one; below that the sums alone stay. */
const NEWEST = 8;
const widthOf = (place: number, count: number): string => clsx('print:table-cell', place < count - NEWEST ? 'max-xl:hidden' : 'max-lg:hidden');
const FIGURE = 'text-right hover:text-accent hover:underline';

/** Hours of each row: in all, the share that changed a decision, and by step. A figure leads to its entries. */
export function ReportTable({ view }: { view: ReportView }) {
  const { table, query, workspaceSlug } = view;
  const caption = `Hours by ${groupingNames[query.by].toLowerCase()} and ${stepNames[query.per].toLowerCase()}`;
  return (
    <LinkArea>
      <Table caption={caption}>
        <TableHead sticky>
          <tr>
            <HeadCell name={groupingNames[query.by]} className="max-sm:w-[52%]" />
            <HeadCell name="Hours" unit="in all" numeric className="w-[72px]" />
            <HeadCell name="Decided" unit="of the hours" numeric className="w-[84px]" />
            {table.heads.map(({ index, name, year }, place) => (
              <HeadCell key={index} name={name} unit={year || ' '} numeric className={clsx('w-[57px]', widthOf(place, table.heads.length))} />
            ))}
          </tr>
        </TableHead>
        <tbody>
          {table.lines.map((line) => (
            <Line key={line.id} line={line} heads={table.heads} workspaceSlug={workspaceSlug} />
          ))}
        </tbody>
        <tfoot>
          <Row tight className="border-t border-t-ink font-medium">
            <th scope="row" className="pr-2.5 text-left font-medium">
              All {view.rows.all > 1 ? view.rows.all : ''}
            </th>
            <Cell numeric>
              <Figure workspaceSlug={workspaceSlug} cell={{ text: table.total.hours, search: table.total.search }} label="All" />
            </Cell>
            <Cell numeric>
              <Figure workspaceSlug={workspaceSlug} cell={{ text: table.total.deciding, search: table.total.decidingSearch }} label="All that changed a decision" />
            </Cell>
            {table.totals.map((cell, place) => (
              <Cell key={table.heads[place]?.index} numeric className={widthOf(place, table.heads.length)}>
                <Figure workspaceSlug={workspaceSlug} cell={cell} label={`All, ${table.heads[place]?.name}`} />
              </Cell>
            ))}
          </Row>
        </tfoot>
      </Table>
    </LinkArea>
  );
}

type LineProps = { line: ReportLine; heads: ReportView['table']['heads']; workspaceSlug: string };

function Line({ line, heads, workspaceSlug }: LineProps) {
  return (
    <Row tight>
      <th scope="row" className="truncate pr-2.5 text-left font-normal print:whitespace-normal">
        {line.name}
        {line.note ? <span className="ml-1.5 text-1 text-ink-3">{line.note}</span> : null}
        <span aria-hidden className="mt-px block h-0.5 bg-act-3" style={{ width: `${line.share * 100}%` }} />
      </th>
      <Cell numeric className="font-medium">
        <Figure workspaceSlug={workspaceSlug} cell={{ text: line.hours, search: line.search }} label={line.name} />
      </Cell>
      <Cell numeric className="text-ink-2">
        <Figure workspaceSlug={workspaceSlug} cell={{ text: line.deciding, search: line.decidingSearch }} label={`${line.name}, changed a decision`} />
      </Cell>
      {line.cells.map((cell, place) => (
        <Cell key={heads[place]?.index} numeric className={clsx('text-ink-2', widthOf(place, heads.length))}>
          <Figure workspaceSlug={workspaceSlug} cell={cell} label={`${line.name}, ${heads[place]?.name}`} />
        </Cell>
      ))}
    </Row>
  );
}

/** A figure that opens the entries behind it. */
function Figure({ workspaceSlug, cell, label }: { workspaceSlug: string; cell: ReportCell; label: string }) {
  if (cell === null) return null;
  return (
    <a href={routes.reportEntries(workspaceSlug, cell.search)} className={FIGURE} aria-label={`${label}: ${cell.text}, show the entries`}>
      {cell.text}
    </a>
  );
}

/** The way to other rows and to other steps. */
export function ReportPager({ view: { rows, query, table, workspaceSlug } }: { view: ReportView }) {
  const more = rows.from + rows.shown < rows.all;
  const link = 'inline-flex min-h-control items-center gap-1 text-accent hover:underline pointer-coarse:min-h-11';
  const to = (asked: typeof query): string => routes.reports(workspaceSlug, toSearch(asked));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-2 text-2 text-ink-3">
      <Pager
        shown={rows.shown === 0 ? 'No rows' : `${rows.from + 1}–${rows.from + rows.shown} of ${rows.all}, most hours first`}
        before={query.page > 1 ? to({ ...query, page: query.page - 1 }) : null}
        after={more ? to({ ...query, page: query.page + 1 }) : null}
      />
      <nav aria-label="More steps" className="ml-auto flex gap-4 max-lg:hidden">
        {table.earlier ? (
          <Link className={link} href={to(table.earlier)}>
            <Icon name="chevron-left" size={13} /> Earlier
          </Link>
        ) : null}
        {table.later ? (
          <Link className={link} href={to(table.later)}>
            Later <Icon name="chevron-right" size={13} />
          </Link>
        ) : null}
      </nav>
    </div>
  );
}
