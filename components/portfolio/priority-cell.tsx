import { StripSvg } from '@/components/charts/interval-strip';
import { StripCell } from '@/components/charts/strip-cell';
import type { StripFacts } from '@/components/charts/strip-details';
import { SecondLine } from '@/components/ui/table';
import { formatChance, formatFactor, formatNumber } from '@/lib/domain/shared/format-number';
import type { PortfolioRow, ScoredPart } from '@/lib/features/portfolio/view-model';
import { perOf, PHONE_STRIP_WIDTH, readSetting, STRIP_WIDTH, thresholdOf, type PrintedRow, type RowSetting } from './print-row';

type PriorityCellProps = { row: PortfolioRow; scored: ScoredPart; printed: PrintedRow; setting: string };

export function PriorityCell({ row, scored, printed: { priority, phoneStrip, label }, setting }: PriorityCellProps) {
  return (
    <StripCell label={label} facts={() => collectFacts(row, scored, readSetting(setting))} className="relative flex items-center justify-between">
      <span className="num w-[60px] shrink-0 font-medium">
        {priority.middle}
        <SecondLine className="font-normal">{priority.range}</SecondLine>
      </span>
      {priority.strip === null ? null : <StripSvg width={STRIP_WIDTH} height={46} label={null} markup={priority.strip} className="max-sm:hidden" />}
      {phoneStrip === null ? null : <StripSvg width={PHONE_STRIP_WIDTH} height={14} label={null} markup={phoneStrip} className="sm:hidden" />}
    </StripCell>
  );
}

/** What the cell opens. */
function collectFacts(row: PortfolioRow, scored: ScoredPart, { axes, cut }: RowSetting): StripFacts {
  const { priority, density, aboveCut, strongestInput, scorers } = scored;
  const format = (value: number): string => formatNumber(value / perOf(scored));
  const threshold = thresholdOf(scored, axes, cut);
  const axis = scored.basis === 'points' && axes.basis === 'money' ? null : axes.priority;
  return {
    name: 'Priority',
    of: row.name,
    axis: axis ?? { kind: 'log', min: Math.max(priority.p10, 1e-9) / 2, max: Math.max(priority.p90, 1e-8) * 2 },
    quantiles: priority,
    format,
    ...(density ? { density } : {}),
    ...(threshold ? { threshold } : {}),
    ...(threshold && aboveCut !== null ? { chance: { value: formatChance(aboveCut), of: `above the cut line of ${format(threshold.at)}` } } : {}),
    origin: `${scorers} ${scorers === 1 ? 'scorer' : 'scorers'}${scorers > 1 ? `, ${formatFactor(scored.spread)} apart` : ''}`,
    ...(strongestInput ? { narrowBy: `${strongestInput.name} (${formatChance(strongestInput.share)} of the spread)` } : {}),
  };
}
