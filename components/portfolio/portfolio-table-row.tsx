'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { memo } from 'react';
import type { Axis } from '@/components/charts/axis-scale';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { StripCell } from '@/components/charts/strip-cell';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { PlanDot } from '@/components/ui/plan-dot';
import { RiskSwatch, riskLevel } from '@/components/ui/risk-swatch';
import { StageBar } from '@/components/ui/stage-bar';
import { Cell, Row, SecondLine } from '@/components/ui/table';
import { Trend } from '@/components/ui/trend';
import type { Summary } from '@/lib/domain/priority/types';
import { reasonNames } from '@/lib/domain/risk/failure-reason';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatChanceRange, formatFactor, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { PortfolioRow, ScoredPart } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';

export const STRIP_WIDTH = 138;

export type ColumnAxes = { readonly basis: 'money' | 'points'; readonly impact: Axis | null; readonly effort: Axis | null; readonly priority: Axis | null };

type PortfolioTableRowProps = {
  row: PortfolioRow;
  workspace: { readonly slug: string; readonly currency: string };
  axes: ColumnAxes;
  cut: number | null;
  selected: boolean;
  onSelect: () => void;
  /** The exact plan is still being computed. */
  stale: boolean;
};

export const PortfolioTableRow = memo(function PortfolioTableRow({ row, workspace, axes, cut, selected, onSelect, stale }: PortfolioTableRowProps) {
  const { scored } = row;
  return (
    <Row id={`row-${row.id}`} selected={selected} onClick={onSelect}>
      <Cell className="num">
        {scored ? (
          <span className="flex items-center gap-2 pl-1">
            <span className={clsx('flex w-8 items-center gap-1.5', stale && 'opacity-45')}>
              <PlanDot inPlan={row.inPlan} />
              <span className="font-medium">{scored.rank}</span>
            </span>
            <span className="max-sm:hidden">
              {scored.aboveCut === null ? null : <span className="font-medium">{formatChance(scored.aboveCut)}</span>}
              <SecondLine>{formatRanks(scored)}</SecondLine>
            </span>
          </span>
        ) : null}
      </Cell>
      <Cell className="max-w-0 min-w-0">
        <Link href={routes.project(workspace.slug, row.id)} prefetch={false} className={clsx('block truncate hover:text-accent', row.inPlan || !scored ? 'font-medium text-ink' : 'text-ink-2')}>
          {row.name}
        </Link>
        <SecondLine>
          <StageBar current={stages.indexOf(row.stage)} />
          {stageNames[row.stage]}
          {row.owner ? ` · ${shortName(row.owner)}` : ''}
        </SecondLine>
      </Cell>
      {scored ? <ScoredCells row={row} scored={scored} workspace={workspace} axes={axes} cut={cut} /> : <UnscoredCells row={row} workspace={workspace.slug} />}
      <Cell className="max-lg:hidden">{row.risk ? <RiskCell risk={row.risk} /> : null}</Cell>
    </Row>
  );
});

function ScoredCells({ row, scored, workspace, axes, cut }: { row: PortfolioRow; scored: ScoredPart; workspace: PortfolioTableRowProps['workspace']; axes: ColumnAxes; cut: number | null }) {
  const per = scored.basis === 'money' ? 1000 : 1;
  const points = scored.basis === 'points' && axes.basis === 'money';
  return (
    <>
      <Cell className="max-md:hidden">
        {scored.figures ? <CompactEstimate summary={scored.figures.impact} per={per} axis={points ? null : axes.impact} width={90} suffix={points ? ' pts' : ''} /> : <HiddenEstimate row={row} workspace={workspace.slug} />}
      </Cell>
      <Cell className="max-md:hidden">
        {scored.figures ? <CompactEstimate summary={scored.figures.effort} per={1} axis={axes.effort} width={80} suffix="" /> : null}
      </Cell>
      <Cell className="overflow-visible pr-0">
        <PriorityCell row={row} scored={scored} currency={workspace.currency} axis={points ? null : axes.priority} cut={points ? null : cut} per={per} />
      </Cell>
      <Cell className="num max-lg:hidden">
        {scored.scorers > 1 ? (
          <span className={clsx('text-2', scored.spread >= 2 ? 'font-[620] text-ink' : 'text-ink-3')} title={`${scored.scorers} scorers`}>
            {formatFactor(scored.spread)}
          </span>
        ) : (
          <span className="text-1 text-ink-3">one</span>
        )}
      </Cell>
    </>
  );
}

function CompactEstimate({ summary, per, axis, width, suffix }: { summary: Summary; per: number; axis: Axis | null; width: number; suffix: string }) {
  return (
    <span className="num">
      {formatNumber(summary.p50 / per)}
      {suffix}
      <span className="ml-1.5 text-1 text-ink-3">{formatRange(summary.p10 / per, summary.p90 / per, summary.p50 / per)}</span>
      {axis ? <IntervalStrip form="compact" axis={axis} width={width} quantiles={summary} label={null} /> : null}
    </span>
  );
}

/** One other person has scored it, so its figures are that person's answers. */
function HiddenEstimate({ row, workspace }: { row: PortfolioRow; workspace: string }) {
  return (
    <>
      <UnestimatedStrip width={56} label={null} />
      <Link href={routes.scoreProject(workspace, row.id)} prefetch={false} title="One other person has scored it. Impact and cost show once your own scores are in." className="block text-1 text-accent hover:underline">
        after your own
      </Link>
    </>
  );
}

function PriorityCell({ row, scored, currency, axis, cut, per }: { row: PortfolioRow; scored: ScoredPart; currency: string; axis: Axis | null; cut: number | null; per: number }) {
  const { priority, density, aboveCut, strongestInput } = scored;
  const format = (value: number): string => formatNumber(value / per);
  const unit = scored.basis === 'money' ? `thousand ${currencySign(currency).trim()} per person-week` : 'points per person-week';
  const beyond = cut === null || aboveCut === null ? '' : `; ${formatChance(aboveCut)} above the cut line of ${format(cut)}`;
  const label = `Priority of ${row.name}: ${format(priority.p50)} ${unit}, 80 % interval ${format(priority.p10)} to ${format(priority.p90)}${beyond}`;
  const threshold = cut === null ? undefined : ({ at: cut, good: 'above' } as const);
  return (
    <StripCell
      label={label}
      facts={{
        name: 'Priority',
        of: row.name,
        axis: axis ?? { kind: 'log', min: Math.max(priority.p10, 1e-9) / 2, max: Math.max(priority.p90, 1e-8) * 2 },
        quantiles: priority,
        format,
        ...(density ? { density } : {}),
        ...(threshold ? { threshold } : {}),
        ...(cut !== null && aboveCut !== null ? { chance: { value: formatChance(aboveCut), of: `above the cut line of ${format(cut)}` } } : {}),
        origin: `${scored.scorers} ${scored.scorers === 1 ? 'scorer' : 'scorers'}${scored.scorers > 1 ? `, ${formatFactor(scored.spread)} apart` : ''}`,
        ...(strongestInput ? { narrowBy: `${strongestInput.name} (${formatChance(strongestInput.share)} of the spread)` } : {}),
      }}
      className="relative flex items-center justify-between"
    >
      <span className="num w-[60px] shrink-0">
        <span className="font-medium">{format(priority.p50)}</span>
        <SecondLine>{formatRange(priority.p10 / per, priority.p90 / per, priority.p50 / per)}</SecondLine>
      </span>
      {axis && density ? (
        <IntervalStrip form="density" axis={axis} width={STRIP_WIDTH} quantiles={priority} density={density} threshold={threshold} showThreshold label={null} className="max-sm:hidden" />
      ) : null}
      {axis ? <IntervalStrip form="compact" axis={axis} width={84} quantiles={priority} threshold={threshold} showThreshold label={null} className="sm:hidden" /> : null}
    </StripCell>
  );
}

const UNSCORED: Record<NonNullable<PortfolioRow['unscored']>, string> = {
  noAnswers: 'not scored',
  noImpact: 'impact is missing',
  noEffort: 'cost is missing',
  invalidAnswer: 'an answer can’t be read',
  effortMayBeZero: 'undefined: the cost may be nought',
};

function UnscoredCells({ row, workspace }: { row: PortfolioRow; workspace: string }) {
  return (
    <>
      <Cell className="max-md:hidden" />
      <Cell className="max-md:hidden" />
      <Cell>
        <span className="flex items-center gap-3">
          <UnestimatedStrip width={56} label={null} />
          <Link href={routes.scoreProject(workspace, row.id)} prefetch={false} className="text-2 text-accent hover:underline">
            {UNSCORED[row.unscored ?? 'noAnswers']}
          </Link>
        </span>
      </Cell>
      <Cell className="max-lg:hidden" />
    </>
  );
}

/** A change of less than two points is no trend. */
const LEVEL = 0.02;

function RiskCell({ risk }: { risk: NonNullable<PortfolioRow['risk']> }) {
  const way = risk.change > LEVEL ? 'rising' : risk.change < -LEVEL ? 'falling' : 'level';
  return (
    <>
      <span className="flex items-center gap-1.5">
        <RiskSwatch level={riskLevel(risk.likely)} />
        {reasonNames[risk.reason as keyof typeof reasonNames] ?? risk.reason}
        <Trend way={way} label={way} />
      </span>
      <SecondLine className="num pl-[15px]">
        {formatChance(risk.likely)} <span>({formatChanceRange(risk.low, risk.high).replace(/.%$/, '')})</span>
      </SecondLine>
    </>
  );
}

export function CutRow() {
  return (
    <tr className="border-b border-accent">
      {/* No colspan: it would make columns that a phone does not show. */}
      <td className="h-[15px] overflow-visible text-1 leading-[14px] whitespace-nowrap text-accent">
        Taken from the top, people run out here
      </td>
    </tr>
  );
}

export function GroupRow({ name }: { name: string }) {
  return (
    <tr className="border-b border-rule-2">
      <th scope="rowgroup" className="overflow-visible whitespace-nowrap pt-4 pb-1 text-left text-2 font-medium">
        {stageNames[name as keyof typeof stageNames] ?? name}
      </th>
    </tr>
  );
}

function formatRanks({ rankLow, rankHigh }: ScoredPart): string {
  return rankLow === rankHigh ? String(rankLow) : `${rankLow}\u2013${rankHigh}`;
}

/** "I. Moreau": the first letter of the given name and the last name. */
function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? name : `${words[0]?.charAt(0)}. ${words.at(-1)}`;
}
