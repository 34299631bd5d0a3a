import { IntervalStrip } from '@/components/charts/interval-strip';
import { toQuantiles } from '@/lib/domain/scoring/answer-quantiles';
import type { Scale } from '@/lib/domain/scoring/criterion';
import type { Interval } from '@/lib/domain/shared/interval';
import { chooseAnswerAxis, type AnswerAxis } from '@/lib/features/scoring/view-model';

type AnsweredStripProps = { interval: Interval; scale: Scale; axis: AnswerAxis | undefined; width: number };

/** The strip of a given answer. Its quartiles need a fitted distribution, so it is loaded when the first one is drawn. */
export function AnsweredStrip({ interval, scale, axis, width }: AnsweredStripProps) {
  return <IntervalStrip form="compact" axis={axis ?? chooseAnswerAxis(scale, [interval])} width={width} quantiles={toQuantiles(interval, scale)} label={null} />;
}
