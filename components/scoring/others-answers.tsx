import type { Scale } from '@/lib/domain/scoring/criterion';
import { formatFactor } from '@/lib/domain/shared/format-number';
import type { Interval } from '@/lib/domain/shared/interval';
import { chooseAnswerAxis, formatAnswer, formatAnswerRange, type compareAnswers } from '@/lib/features/scoring/view-model';
import { AnswerStrip } from './answer-strip';

type OthersAnswersProps = { comparison: ReturnType<typeof compareAnswers>; own: Interval | null; scale: Scale; currency: string };

/** What the others answered, on one axis with one's own, and how far all are apart. */
export function OthersAnswers({ comparison: { given, spread }, own, scale, currency }: OthersAnswersProps) {
  if (given.length === 0) return null;
  const axis = chooseAnswerAxis(scale, [own, ...given.map(({ interval }) => interval)].flatMap((interval) => (interval === null ? [] : [interval])));
  const lines = own === null ? given : [{ scorerId: 'own', scorer: 'You', interval: own, note: '' }, ...given];
  return (
    <div className="grid gap-0.5 pt-1 text-2">
      {lines.map(({ scorerId, scorer, interval, note }) => (
        <div key={scorerId} className="grid grid-cols-[minmax(0,110px)_84px_minmax(0,1fr)] items-center gap-2">
          <span className="truncate text-ink-2">{scorer}</span>
          <AnswerStrip interval={interval} scale={scale} axis={axis} width={84} />
          <span className="min-w-0">
            {interval ? (
              <span className="num">
                {formatAnswer(interval.p50, scale, currency)} <span className="text-1 text-ink-3">{formatAnswerRange(interval, scale, currency)}</span>
              </span>
            ) : null}
            {note ? <span className="block text-1 text-ink-2">{note}</span> : null}
          </span>
        </div>
      ))}
      {spread === null ? null : <p className="text-1 text-ink-3">The medians are {formatFactor(spread)} apart.</p>}
    </div>
  );
}
