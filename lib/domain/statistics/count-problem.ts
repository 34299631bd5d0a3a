/** What is wrong with `successes` out of `trials`, in words; null when nothing is. */
export function countProblem(successes: number, trials: number, name = 'The sample'): string | null {
  if (!Number.isSafeInteger(trials) || trials < 1) return `${name} needs a whole number of trials, at least 1.`;
  if (!Number.isSafeInteger(successes) || successes < 0) return `${name} needs a whole number of successes, at least 0.`;
  if (successes > trials) return `${name} has more successes than trials.`;
  return null;
}
