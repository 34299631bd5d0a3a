import { isObject } from '../shared/is-object';

/** What is wrong with `successes` out of `trials`, in words; null when nothing is. */
export function countProblem(successes: number, trials: number, name = 'The sample'): string | null {
  if (!Number.isSafeInteger(trials) || trials < 1) return `${name} needs a whole number of trials, at least 1.`;
  if (!Number.isSafeInteger(successes) || successes < 0) return `${name} needs a whole number of successes, at least 0.`;
  if (successes > trials) return `${name} has more successes than trials.`;
  return null;
}

/** The same for a group's counts together, which may be none at all. */
export function countsProblem(counts: { readonly successes: number; readonly trials: number }, name: string): string | null {
  return isObject(counts) ? countProblem(counts.successes, counts.trials, name) : `${name} needs its successes and its trials.`;
}
