/** Which projects to take, by index, given what each is expected to be worth (its net value, in money or any one unit). */
export type Decide = (expectedValues: readonly number[]) => readonly number[];

/** Go or no-go, for every project on its own: take what is expected to be worth more than nothing. */
export const decideGo: Decide = (expectedValues) => {
  const taken: number[] = [];
  for (let i = 0; i < expectedValues.length; i++) if ((expectedValues[i] as number) > 0) taken.push(i);
  return taken;
};

/** The best `count` projects among those expected to be worth more than nothing. */
export function decideBest(count: number): Decide {
  return (expectedValues) =>
    decideGo(expectedValues)
      .toSorted((a, b) => (expectedValues[b] as number) - (expectedValues[a] as number) || a - b)
      .slice(0, count);
}
