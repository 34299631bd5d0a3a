import { IntervalStrip } from '@/components/charts/interval-strip';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import type { Scale } from '@/lib/domain/scoring/criterion';
import type { Interval } from '@/lib/domain/shared/interval';
import { chooseAnswerAxis, toQuantiles, type AnswerAxis } from '@/lib/features/scoring/view-model';

type AnswerStripProps = { interval: Interval | null; scale: Scale; axis?: AnswerAxis; width?: number };

/** An answer as a small strip; the dotted track while there is none. Its numbers stand beside it. */
export function AnswerStrip({ interval, scale, axis, width = 64 }: AnswerStripProps) {
  if (interval === null) return <UnestimatedStrip width={width} label={null} />;
  return <IntervalStrip form="compact" axis={axis ?? chooseAnswerAxis(scale, [interval])} width={width} quantiles={toQuantiles(interval, scale)} label={null} />;
}
