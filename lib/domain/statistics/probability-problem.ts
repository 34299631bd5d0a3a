/** What is wrong with a probability that must lie strictly between 0 and 1, in words; null when nothing is. */
export function probabilityProblem(value: number, name: string): string | null {
  return value > 0 && value < 1 ? null : `${name} must be between 0 and 1, both excluded.`;
}
