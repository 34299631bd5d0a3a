import tDistribution from '@stdlib/stats-base-dists-t';
import { mean } from '@/lib/domain/statistics/mean';
import { quantile } from '@/lib/domain/statistics/quantile';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import { numberAt, readEffortData } from '../read-effort-data';
import { readReleases } from './landmark-releases';
import { readSipTasks } from './sip-tasks';

const Z90 = standardNormalQuantile(0.9);

/** Sources of estimates beside what they turned into. */
const SOURCES = {
  sip: () => readSipTasks().map(({ estimate, actual }) => actual / estimate),
  renzo: () => readEffortData('renzo_pomodoro').map((row) => numberAt(row, 'actual') / numberAt(row, 'estimate')),
  jorgensen: () => readEffortData('jorgensen49_tasks').map((row) => numberAt(row, 'Actual effort') / numberAt(row, 'Estimated effort')),
  kitchenham: () => readEffortData('kitchenham').map((row) => numberAt(row, 'Effort') / numberAt(row, 'First.estimate')),
  landmark: () => readReleases().map(({ start, firstTarget, released }) => (released - start) / (firstTarget - start)),
};

export type Source = keyof typeof SOURCES;

/**
 * What an estimate turns into where nothing is known of who made it: each source counts the same, and their differences are part of the
 * spread. How much a further source differs is known only from these few, so their spread counts by Student's t and for the error of the
 * centre too (the prediction interval of a meta-analysis: Higgins, Thompson and Spiegelhalter 2009). A source that is to be predicted is left out.
 */
export function learnDefaultFactor(heldOut: Source | null): { defaultMedian: number; defaultSigma: number } {
  const names = (Object.keys(SOURCES) as Source[]).filter((name) => name !== heldOut);
  const summaries = names.map((name) => summarise(SOURCES[name]().filter((factor) => factor > 0 && Number.isFinite(factor))));
  const centre = mean(summaries.map(({ median }) => median));
  const within = mean(summaries.map(({ sigma }) => sigma ** 2));
  const between = summaries.reduce((sum, { median }) => sum + (median - centre) ** 2, 0) / (summaries.length - 1);
  const fewSources = (1 + 1 / summaries.length) * (tDistribution.quantile(0.9, summaries.length - 1) / Z90) ** 2;
  return { defaultMedian: Math.exp(centre), defaultSigma: Math.sqrt(within + between * fewSources) };
}

/** Of the logs; the spread by the middle 80 %, which runaways don't move. */
function summarise(factors: readonly number[]): { median: number; sigma: number } {
  const at = (p: number): number => quantile(logs, p);
  const logs = Float64Array.from(factors, Math.log).sort();
  return { median: at(0.5), sigma: (at(0.9) - at(0.1)) / (2 * Z90) };
}
