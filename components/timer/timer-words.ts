import type { PersonTimer } from '@/lib/domain/time/own-work';

/** "Training and tuning · E24 chapter notes": what the timer counts for, besides its project. */
export function describeTimer({ experiment, note }: PersonTimer): string {
  const number = experiment ? `E${experiment.number}` : '';
  return [number, note || experiment?.hypothesis].filter(Boolean).join(' ');
}
