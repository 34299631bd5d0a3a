/** Brier score (1950) of one probability: the squared distance to what happened. 0 is perfect, 0.25 is what "fifty-fifty" gets. */
export function brierScore(probability: number, happened: boolean): number {
  return (probability - (happened ? 1 : 0)) ** 2;
}
