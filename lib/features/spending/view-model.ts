import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatCount, formatFactor, formatMoney, formatNumber, formatRange, formatShare, joinRange } from '@/lib/domain/shared/format-number';
import type { Interval } from '@/lib/domain/shared/interval';
import { HOURS_PER_PERSON_WEEK } from '@/lib/domain/team/compute-capacity';
import { compareEstimates, type EstimateComparison } from '@/lib/domain/time/report/compare-estimates';
import { compareTasks, type TaskGrouping } from '@/lib/domain/time/report/compare-tasks';
import { priceMetrics, type MetricCost } from '@/lib/domain/time/report/price-metrics';
import type { PricedWork, WorkRates } from '@/lib/domain/time/report/price-work';
import { toSearch } from '@/lib/domain/time/report/report-address';
import type { DayRange } from '@/lib/domain/time/report/report-question';
import type { AnsweredTask, PricedMetric, ProjectEstimate } from '@/lib/domain/time/report/spending';
import type { ApiCost, ApiEstimates } from './schema';

const SECONDS = 3600;
/** Rows on a page. */
export const ROWS = 50;

type Named = { readonly id: string; readonly name: string };

export type ComparisonLine = {
  readonly id: string;
  readonly name: string;
  readonly tasks: string;
  readonly said: string;
  readonly took: string;
  /** How single tasks lie; null for too few. */
  readonly spread: (Interval & { readonly p25: number; readonly p75: number }) | null;
  readonly typical: string;
  readonly typicalRange: string;
  readonly search: string;
};

/** What was said and what it took; most tasks first, one page of them. */
export function toComparison(answered: readonly AnsweredTask[], by: TaskGrouping, names: readonly Named[], days: DayRange): ComparisonLine[] {
  return compareTasks(answered, by, names)
    .slice(0, ROWS)
    .map(({ id, name, compared }) => ({ id, name, ...describe(compared), search: toSearch({ ...toAddress(days), [by]: [id], estimated: '1' }) }));
}

function describe({ tasks, estimated, actual, ratio }: EstimateComparison): Omit<ComparisonLine, 'id' | 'name' | 'search'> {
  return {
    tasks: formatCount(tasks),
    said: formatCount(Math.round(estimated / SECONDS)),
    took: formatCount(Math.round(actual / SECONDS)),
    spread: ratio && { ...ratio.spread },
    typical: ratio === null ? '' : formatFactor(ratio.typical.factor),
    typicalRange: ratio === null ? '' : joinRange(formatNumber(ratio.typical.low), formatNumber(ratio.typical.high)),
  };
}

/** What all tasks say together; null while they are too few. */
export function findFactor(answered: readonly AnsweredTask[]): { readonly factor: string; readonly range: string; readonly tasks: string } | null {
  const { typical, typicalRange, tasks } = describe(compareEstimates(answered));
  return typical === '' ? null : { factor: typical, range: typicalRange, tasks };
}

/** Whether what is logged has left the range of the estimate. */
export type Standing = 'under way' | 'within the range' | 'over';

export type ProjectLine = {
  readonly id: string;
  readonly name: string;
  readonly logged: string;
  readonly estimate: { readonly middle: string; readonly range: string } | null;
  readonly share: string;
  readonly standing: Standing | null;
  readonly labels: { readonly done: string; readonly needed: string; readonly range: string; readonly search: string } | null;
  readonly search: string;
};

/** @param labelingId the activity that labels are logged on; none where a workspace has no such activity */
export function toProjectLines(projects: readonly ProjectEstimate[], labelingId?: string): ProjectLine[] {
  return projects.map(({ id, name, unit, p10, p50, p90, seconds, labelsLow, labelsLikely, labelsHigh, labels }) => {
    const hours = seconds / SECONDS;
    const scale = unit === 'hours' ? 1 : HOURS_PER_PERSON_WEEK;
    const believed = p10 === null || p50 === null || p90 === null ? null : { p10: p10 * scale, p50: p50 * scale, p90: p90 * scale };
    return {
      id,
      name,
      logged: formatCount(Math.round(hours)),
      estimate: believed && { middle: formatNumber(believed.p50), range: formatRange(believed.p10, believed.p90, believed.p50) },
      share: believed && believed.p50 > 0 ? formatShare(hours / believed.p50) : '',
      standing: believed && standingOf(hours, believed),
      labels: labelsLikely === null ? null : { done: formatCount(labels), needed: formatNumber(labelsLikely), range: labelsLow === null || labelsHigh === null ? '' : formatRange(labelsLow, labelsHigh, labelsLikely), search: toSearch({ project: [id], ...(labelingId === undefined ? {} : { activity: [labelingId] }) }) },
      search: toSearch({ project: [id] }),
    };
  });
}

function standingOf(hours: number, { p10, p90 }: Interval): Standing {
  if (hours > p90) return 'over';
  return hours < p10 ? 'under way' : 'within the range';
}

export type CostLine = {
  readonly id: string;
  readonly project: string;
  readonly metric: string;
  readonly change: string;
  readonly hours: string;
  readonly cost: string;
  /** Hours of compute; empty for none. */
  readonly compute: string;
  /** What nobody has priced: "25 % of hours without a rate". */
  readonly unpriced: string;
  readonly perPoint: { readonly middle: string; readonly range: string } | null;
  /** Why there is no figure. */
  readonly because: string;
  readonly search: string;
};

/** Hours times what they cost, over what the metric gained; the dearest first. */
export function toCostLines(metrics: readonly PricedMetric[], rates: WorkRates, days: DayRange, currency: string): CostLine[] {
  return priceMetrics(metrics, rates, days).map(({ cost, seconds, gained, perPoint: per, ...one }) => {
    return {
      id: one.projectId,
      project: one.project,
      metric: one.metric,
      change: gained ? `${formatMeasured(gained.from)} to ${formatMeasured(gained.to)}${one.unit === '' ? '' : ` ${one.unit}`}` : '',
      hours: formatCount(Math.round(seconds / SECONDS)),
      compute: one.computeHours > 0 ? formatCount(Math.round(one.computeHours)) : '',
      cost: cost > 0 ? formatMoney(cost, currency) : '',
      unpriced: cost > 0 ? describeUnpriced({ ...one, seconds }) : '',
      perPoint: per && { middle: formatMoney(per.p50, currency), range: Number.isFinite(per.p90) ? joinRange(formatMoney(per.p10, currency), formatMoney(per.p90, currency)) : `${formatMoney(per.p10, currency)} or more` },
      because: per ? '' : explain(seconds + one.computeHours, cost, gained !== null),
      search: toSearch({ ...toAddress(days), project: [one.projectId] }),
    };
  });
}

function describeUnpriced({ seconds, unpricedSeconds, isComputeUnpriced }: Pick<PricedWork, 'seconds' | 'unpricedSeconds' | 'isComputeUnpriced'>): string {
  const parts = [unpricedSeconds > 0 ? `${formatShare(unpricedSeconds / seconds)} of hours` : '', isComputeUnpriced ? 'compute' : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' and ')} without a price`;
}

function explain(amount: number, cost: number, wasMeasured: boolean): string {
  if (amount === 0) return 'no hours logged in these days';
  if (!wasMeasured) return 'measured only once';
  return cost === 0 ? 'no rate for these people' : 'no gain in these days';
}

function toAddress({ from, to }: DayRange) {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

/** For programs: hours and factors as numbers. */
export function toApiEstimates(answered: readonly AnsweredTask[], by: TaskGrouping, names: readonly Named[], days: DayRange): ApiEstimates {
  const items = compareTasks(answered, by, names).map(({ id, name, compared }) => ({ id, name, ...toApiComparison(compared) }));
  return { by, ...days, all: toApiComparison(compareEstimates(answered)), items };
}

function toApiComparison({ tasks, estimated, actual, ratio }: EstimateComparison): ApiEstimates['all'] {
  const typical = ratio && { factor: ratio.typical.factor, p10: ratio.typical.low, p90: ratio.typical.high };
  return { tasks, hoursSaid: estimated / SECONDS, hoursTaken: actual / SECONDS, typical, spread: ratio && { p10: ratio.spread.p10, p50: ratio.spread.p50, p90: ratio.spread.p90 } };
}

export function toApiCosts(costs: readonly MetricCost[], days: DayRange, currency: string): ApiCost {
  const items = costs.map(({ projectId, project, metric, unit, gained, seconds, unpricedSeconds, computeHours, isComputeUnpriced, cost, perPoint }) => ({
    projectId,
    project,
    metric,
    unit,
    before: gained?.from ?? null,
    after: gained?.to ?? null,
    hours: seconds / SECONDS,
    unpricedHours: unpricedSeconds / SECONDS,
    computeHours,
    isComputeUnpriced,
    cost,
    perPoint: perPoint && { p10: perPoint.p10, p50: perPoint.p50, p90: Number.isFinite(perPoint.p90) ? perPoint.p90 : null },
  }));
  return { ...days, currency, items };
}
