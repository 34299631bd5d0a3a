/** What hours cost; null where nobody has said it. */
export type WorkRates = { readonly rateOf: ReadonlyMap<string, number | null>; readonly perComputeHour: number | null };

export type PricedWork = {
  readonly cost: number;
  readonly seconds: number;
  /** Of people without a rate. */
  readonly unpricedSeconds: number;
  readonly computeHours: number;
  /** Whether there is compute that nobody has priced. */
  readonly isComputeUnpriced: boolean;
};

const SECONDS_PER_HOUR = 3600;

/** Hours of people and of compute times what an hour costs; what has no price is counted apart. */
export function priceWork(work: readonly { readonly personId: string; readonly seconds: number }[], computeHours: number, { rateOf, perComputeHour }: WorkRates): PricedWork {
  const sum = { cost: computeHours * (perComputeHour ?? 0), seconds: 0, unpricedSeconds: 0 };
  for (const { personId, seconds } of work) {
    const rate = rateOf.get(personId) ?? null;
    sum.seconds += seconds;
    if (rate === null) sum.unpricedSeconds += seconds;
    else sum.cost += (seconds / SECONDS_PER_HOUR) * rate;
  }
  return { ...sum, computeHours, isComputeUnpriced: computeHours > 0 && perComputeHour === null };
}
