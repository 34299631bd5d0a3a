'use client';

import clsx from 'clsx';
import { memo } from 'react';
import { StripSvg } from '@/components/charts/interval-strip';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { PlanDot } from '@/components/ui/plan-dot';
import { StageBar } from '@/components/ui/stage-bar';
import { Cell, Row, SecondLine } from '@/components/ui/table';
import { Trend } from '@/components/ui/trend';
import { isMethod, type OptionalColumn } from '@/lib/domain/portfolio/columns';
import { methodNames } from '@/lib/domain/scoring/methods/method-keys';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { PortfolioRow, ScoredPart } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';
import { ReachesCell } from './reaches-cell';
import { isBeforePriority, type PlacedColumn } from './column-room';
import { MethodCell, printMethod } from './method-cell';
import { EFFORT_WIDTH, IMPACT_WIDTH, printRow, readSetting, type PrintedRow } from './print-row';
import { PriorityCell } from './priority-cell';
import { RiskCell } from './risk-cell';

type PortfolioTableRowProps = {
  row: PortfolioRow;
  workspace: string;
  /** A `RowSetting` as text. */
  setting: string;
  selected: boolean;
  /** The exact plan is still being computed. */
  stale: boolean;
  today: string;
};

/** A row of few elements: each costs time on the server and in the browser. Its links are followed by the table. */
export const PortfolioTableRow = memo(function PortfolioTableRow({ row, workspace, setting, selected, stale, today }: PortfolioTableRowProps) {
  const { scored } = row;
  const printed = scored && printRow(row, scored, setting);
  const { columns, currency, sortedBy } = readSetting(setting);
  const renderColumn = ({ column, className }: PlacedColumn) => <OptionalCell key={column} column={column} className={className} row={row} printed={printed} workspace={workspace} currency={currency} today={today} />;
  return (
    <Row id={`row-${row.id}`} selected={selected}>
      <Cell className="num">{printed ? <RankCell row={row} workspace={workspace} scored={scored} printed={printed} stale={stale} /> : null}</Cell>
      <Cell className="max-w-0 min-w-0">
        <a href={routes.project(workspace, row.id)} className={clsx('block truncate hover:text-accent', row.inPlan || !scored ? 'font-medium text-ink' : 'text-ink-2')}>
          {row.name}
        </a>
        <SecondLine>
          <StageBar current={stages.indexOf(row.stage)} />
          {sortedBy === null ? null : <span className="lg:hidden">{`${methodNames[sortedBy]} ${printMethod(row, sortedBy, currency)} · `}</span>}
          {row.owner ? `${stageNames[row.stage]} · ${shortName(row.owner)}` : stageNames[row.stage]}
        </SecondLine>
      </Cell>
      {columns.filter(isBeforePriority).map(renderColumn)}
      {printed ? (
        <Cell className="overflow-visible pr-0">
          <PriorityCell row={row} scored={scored} printed={printed} setting={setting} />
        </Cell>
      ) : (
        <UnscoredCell row={row} workspace={workspace} />
      )}
      {columns.filter((column) => !isBeforePriority(column)).map(renderColumn)}
    </Row>
  );
});

function RankCell({ row, workspace, scored: { rank, savedRank }, printed, stale }: { row: PortfolioRow; workspace: string; scored: ScoredPart; printed: PrintedRow; stale: boolean }) {
  return (
    <span className="flex items-center gap-2 pl-1 font-medium">
      <a href={routes.projectPriority(workspace, row.id)} title="Why is it here?" className={clsx('relative flex w-8 items-center gap-1.5 hover:text-accent', stale && 'text-ink-3 [&>i]:opacity-45')}>
        <PlanDot inPlan={row.inPlan} />
        {rank}
        {savedRank === undefined ? null : (
          <span className="absolute top-full left-[15px] flex">
            <Trend way={rank < savedRank ? 'rising' : 'falling'} label={`was ${savedRank}`} plain />
          </span>
        )}
      </a>
      <span className="max-sm:hidden">
        {printed.chance}
        <SecondLine className="font-normal">{printed.ranks}</SecondLine>
      </span>
    </span>
  );
}

type OptionalCellProps = { column: OptionalColumn; className: string; row: PortfolioRow; printed: PrintedRow | null; workspace: string; currency: string; today: string };

function OptionalCell({ column, className, row, printed, workspace, currency, today }: OptionalCellProps) {
  if (isMethod(column)) return <MethodCell row={row} method={column} currency={currency} className={className} />;
  switch (column) {
    case 'impact':
      return <Cell className={clsx('num', className)}>{printed ? printed.impact ? <CompactEstimate estimate={printed.impact} width={IMPACT_WIDTH} /> : <HiddenEstimate row={row} workspace={workspace} /> : null}</Cell>;
    case 'effort':
      return <Cell className={clsx('num', className)}>{printed?.effort ? <CompactEstimate estimate={printed.effort} width={EFFORT_WIDTH} /> : null}</Cell>;
    case 'spread':
      return <SpreadCell scored={row.scored} spread={printed?.spread ?? null} className={className} />;
    case 'risk':
      return <Cell className={className}>{row.risk ? <RiskCell risk={row.risk} /> : null}</Cell>;
    case 'reaches':
      return <Cell className={clsx('pr-0', className)}>{row.reaches ? <ReachesCell reaches={row.reaches} today={today} /> : null}</Cell>;
    default:
      return column satisfies never;
  }
}

function SpreadCell({ scored, spread, className }: { scored: ScoredPart | null; spread: string | null; className: string }) {
  if (!scored) return <Cell className={className} />;
  if (spread === null) return <Cell className={clsx('text-1 text-ink-3', className)}>one</Cell>;
  return (
    <Cell className={clsx('num text-2', scored.spread >= 2 ? 'font-[620] text-ink' : 'text-ink-3', className)} title={`${scored.scorers} scorers`}>
      {spread}
    </Cell>
  );
}

function CompactEstimate({ estimate: { middle, range, strip }, width }: { estimate: NonNullable<PrintedRow['impact']>; width: number }) {
  return (
    <>
      {middle}
      <span className="ml-1.5 text-1 text-ink-3">{range}</span>
      {strip === null ? null : <StripSvg width={width} height={14} label={null} markup={strip} />}
    </>
  );
}

/** One other person has scored it, so its figures are that person's answers. */
function HiddenEstimate({ row, workspace }: { row: PortfolioRow; workspace: string }) {
  return (
    <>
      <UnestimatedStrip width={56} label={null} />
      <a href={routes.scoreProject(workspace, row.id)} title="One other person has scored it. Impact and cost show once your own scores are in." className="block text-1 text-accent hover:underline">
        after your own
      </a>
    </>
  );
}

const UNSCORED: Record<NonNullable<PortfolioRow['unscored']>, string> = {
  noAnswers: 'not scored',
  noImpact: 'impact is missing',
  noEffort: 'cost is missing',
  invalidAnswer: 'an answer can’t be read',
  effortMayBeZero: 'undefined: the cost may be nought',
};

function UnscoredCell({ row, workspace }: { row: PortfolioRow; workspace: string }) {
  return (
    <Cell>
      <span className="flex items-center gap-3">
        <UnestimatedStrip width={56} label={null} />
        <a href={routes.scoreProject(workspace, row.id)} className="text-2 text-accent hover:underline">
          {UNSCORED[row.unscored ?? 'noAnswers']}
        </a>
      </span>
    </Cell>
  );
}

/** "I. Moreau": the first letter of the given name and the last name. */
function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? name : `${words[0]?.charAt(0)}. ${words.at(-1)}`;
}
