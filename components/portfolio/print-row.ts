import type { Axis } from '@/components/charts/axis-scale';
import { drawCompactStrip, drawDensityStrip } from '@/components/charts/strip-markup';
import type { Summary } from '@/lib/domain/priority/types';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatFactor, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { MethodKey } from '@/lib/domain/scoring/methods/method-keys';
import type { PortfolioRow, ScoredPart } from '@/lib/features/portfolio/view-model';
import type { PlacedColumn } from './column-room';

export const STRIP_WIDTH = 138;
export const PHONE_STRIP_WIDTH = 84;
export const IMPACT_WIDTH = 90;
export const EFFORT_WIDTH = 80;

export type ColumnAxes = { readonly basis: 'money' | 'points'; readonly impact: Axis | null; readonly effort: Axis | null; readonly priority: Axis | null };

/** What the rows of a table have in common. They get it as text, so that equal ones are known as equal. */
export type RowSetting = { readonly axes: ColumnAxes; readonly cut: number | null; readonly currency: string; readonly columns: readonly PlacedColumn[]; /** The method that the rows are sorted by. */ readonly sortedBy: MethodKey | null };

export function writeSetting(setting: RowSetting): string {
  return JSON.stringify(setting);
}

let latest: { readonly text: string; readonly setting: RowSetting } | null = null;

export function readSetting(text: string): RowSetting {
  if (latest?.text !== text) latest = { text, setting: JSON.parse(text) as RowSetting };
  return latest.setting;
}

type PrintedEstimate = { readonly middle: string; readonly range: string; readonly strip: string | null };

/** A scored row's figures as they are shown, and its strips as they are drawn. */
export type PrintedRow = {
  readonly ranks: string;
  readonly chance: string | null;
  readonly impact: PrintedEstimate | null;
  readonly effort: PrintedEstimate | null;
  readonly priority: PrintedEstimate;
  readonly phoneStrip: string | null;
  readonly spread: string | null;
  readonly label: string;
};

const printed = new WeakMap<ScoredPart, { readonly setting: string; readonly row: PrintedRow }>();

/**
 * Prints a row once for each setting: a table is drawn again for every selection and, on the server, for every visitor,
 * while its figures stay the same.
 */
export function printRow(row: PortfolioRow, scored: ScoredPart, setting: string): PrintedRow {
  const known = printed.get(scored);
  if (known?.setting === setting) return known.row;
  const made = print(row, scored, readSetting(setting));
  printed.set(scored, { setting, row: made });
  return made;
}

function print(row: PortfolioRow, scored: ScoredPart, { axes, cut, currency }: RowSetting): PrintedRow {
  const { figures, priority, density, aboveCut, rankLow, rankHigh } = scored;
  const per = perOf(scored);
  const isOffAxis = scored.basis === 'points' && axes.basis === 'money';
  const axis = isOffAxis ? null : axes.priority;
  const threshold = thresholdOf(scored, axes, cut);
  const strip = { quantiles: priority, threshold, showThreshold: true };
  return {
    ranks: rankLow === rankHigh ? String(rankLow) : `${rankLow}\u2013${rankHigh}`,
    chance: aboveCut === null ? null : formatChance(aboveCut),
    impact: figures && printEstimate(figures.impact, per, isOffAxis ? null : axes.impact, IMPACT_WIDTH, isOffAxis ? ' pts' : ''),
    effort: figures && printEstimate(figures.effort, 1, axes.effort, EFFORT_WIDTH),
    priority: {
      middle: formatNumber(priority.p50 / per),
      range: printRange(priority, per),
      strip: axis && density ? drawDensityStrip({ ...strip, axis, width: STRIP_WIDTH, height: 46, density }) : null,
    },
    phoneStrip: axis && drawCompactStrip({ ...strip, axis, width: PHONE_STRIP_WIDTH, height: 14 }),
    spread: scored.scorers > 1 ? formatFactor(scored.spread) : null,
    label: labelOf(row, scored, threshold?.at ?? null, currency),
  };
}

/** Money is shown in thousands. */
export function perOf({ basis }: ScoredPart): number {
  return basis === 'money' ? 1000 : 1;
}

/** The cut, where the row stands on the axis that it is drawn on. */
export function thresholdOf({ basis }: ScoredPart, axes: ColumnAxes, cut: number | null) {
  return cut === null || (basis === 'points' && axes.basis === 'money') ? undefined : ({ at: cut, good: 'above' } as const);
}

function printEstimate(summary: Summary, per: number, axis: Axis | null, width: number, suffix = ''): PrintedEstimate {
  return { middle: formatNumber(summary.p50 / per) + suffix, range: printRange(summary, per), strip: axis && drawCompactStrip({ axis, width, height: 14, quantiles: summary }) };
}

function printRange({ p10, p50, p90 }: Summary, per: number): string {
  return formatRange(p10 / per, p90 / per, p50 / per);
}

function labelOf({ name }: PortfolioRow, scored: ScoredPart, cut: number | null, currency: string): string {
  const { priority, aboveCut, basis } = scored;
  const format = (value: number): string => formatNumber(value / perOf(scored));
  const unit = basis === 'money' ? `thousand ${currencySign(currency).trim()} per person-week` : 'points per person-week';
  const beyond = cut === null || aboveCut === null ? '' : `; ${formatChance(aboveCut)} above the cut line of ${format(cut)}`;
  return `Priority of ${name}: ${format(priority.p50)} ${unit}, 80 % interval ${format(priority.p10)} to ${format(priority.p90)}${beyond}`;
}
