import clsx from 'clsx';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { formatAnswer } from '@/lib/features/scoring/view-model';

type RubricProps = { criterion: Criterion; currency: string; median: number | null };

/** What each level looks like; the one nearest to the answer stands out. */
export function Rubric({ criterion: { rubric, scale, name }, currency, median }: RubricProps) {
  if (rubric.length === 0) return null;
  const nearest = median === null ? null : rubric.reduce((best, level) => (Math.abs(level.value - median) < Math.abs(best.value - median) ? level : best));
  return (
    <ul aria-label={`Levels of ${name}`} className="grid content-start gap-0.5 text-1 leading-4 text-ink-3">
      {rubric.map((level) => (
        <li key={level.value} className={clsx('grid grid-cols-[34px_minmax(0,1fr)]', level === nearest && 'font-medium text-ink')}>
          <span className="num pr-2 text-right">{scale === 'rating' ? level.value : formatAnswer(level.value, scale, currency)}</span>
          {level.text}
        </li>
      ))}
    </ul>
  );
}
