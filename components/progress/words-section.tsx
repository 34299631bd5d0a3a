import { Section } from '@/components/ui/section';
import { formatMeasured, formatValue } from '@/lib/domain/shared/format-measured';
import { formatChance, formatNumber, formatRange, formatShare } from '@/lib/domain/shared/format-number';
import type { ProgressView } from '@/lib/features/progress/loaders';

/** For whoever pays for it: why it slows down, and what 80/20 means here. */
export function WordsSection({ view }: { view: ProgressView }) {
  const { metric, best, explanation, forecast, plateaus } = view;
  const [first, last] = [best[0], best.at(-1)];
  if (!metric || !first || !last || best.length < 4) return null;
  const { early, doubled } = explanation;
  const stalled = plateaus.reduce((sum, { hours: [from, to] }) => sum + to - from, 0);
  return (
    <Section title="Why it slows down">
      <div className="grid max-w-[78ch] gap-2 pt-1 text-2 text-ink-2">
        {early === null ? null : (
          <p>
            The first 20 % of the hours ({formatMeasured(Math.round(last.x * 0.2))} h) brought <b className="font-medium text-ink">{formatShare(early)}</b> of all that was gained so far. {describeEarly(early)}
          </p>
        )}
        {doubled && forecast ? (
          <p>
            The easy mistakes are mended first; what is left is rarer and harder. So effort pays less and less, never in proportion: as many hours again as were spent so far would bring {metric.name.toLowerCase()} to <b className="font-medium text-ink">{formatValue(doubled.p50, metric.unit)}</b> ({formatRange(doubled.p10, doubled.p90, doubled.p50)}), where a straight line would promise {formatValue(straight(first.y, last.y, metric), metric.unit)}.
          </p>
        ) : null}
        {stalled > 0 ? (
          <p>
            {formatChance(stalled / last.x)} of the hours were plateaus: experiments went on while the best value hardly moved, often because something else had to be made first. {plateaus.length === 1 ? 'Its reason stands' : 'Their reasons stand'} in the picture.
          </p>
        ) : null}
        {forecast ? <p>If everything stays as it is, all of this ends near {formatValue(forecast.ceiling.p50, metric.unit)} ({formatRange(forecast.ceiling.p10, forecast.ceiling.p90, forecast.ceiling.p50)}). New data, labels or another idea can move that; more of the same can’t.</p> : null}
      </div>
    </Section>
  );
}

function describeEarly(early: number): string {
  if (early >= 0.7) return 'That is the rule of 80/20: most of the progress comes from the first part of the effort, and a simple version is soon good.';
  if (early >= 0.35) return 'The rule of thumb says 80 %: here it came more slowly, but the beginning still brought more than its share.';
  return `The rule of thumb says 80 %: here the gains came late, ${formatNumber(early * 100)} % is hardly more than a fifth.`;
}

/** What the straight line would say of twice the effort; no further than the best possible value. */
function straight(first: number, last: number, { direction, lowerBound, upperBound }: { direction: string; lowerBound: number | null; upperBound: number | null }): number {
  const value = last + (last - first);
  return direction === 'decrease' ? Math.max(lowerBound ?? Number.NEGATIVE_INFINITY, value) : Math.min(upperBound ?? Number.POSITIVE_INFINITY, value);
}
