/** A lognormal multiplier of every part: median · e^(sigma·Z). */
export type CommonFactor = {
  /** Standard deviation of the factor's log; 0.3 is about ± 30 %. */
  readonly sigma: number;
  /** What totals usually come to, as a multiple of the sum of the parts; 1 unless history says otherwise. */
  readonly median?: number | undefined;
};

/**
 * A cause that several parts share, such as the price of a label: lognormal with the given sigma and median 1.
 * A part with exposure 1 moves in proportion, with 0 not at all, with 0.5 by the root, with −1 the other way.
 */
export type Driver = {
  readonly name?: string | undefined;
  readonly sigma: number;
  /** One for each part, in their order. */
  readonly exposures: readonly number[];
};

/** The draws of the shared factors. Draw k of every factor belongs to draw k of the sum. */
export type FactorDraws = {
  readonly common: Float64Array;
  /** Logs of each driver's draws. */
  readonly driverLogs: readonly Float64Array[];
  readonly exposureOf: (driver: number, part: number) => number;
  /** What part i is multiplied with, draw by draw. Read at once: the next call may reuse the array. */
  readonly multipliersOf: (part: number) => Float64Array;
};

type FactorInput = { readonly commonFactor?: CommonFactor | undefined; readonly drivers?: readonly Driver[] | undefined };

export function drawFactors({ commonFactor, drivers = [] }: FactorInput, scores: Float64Array, nextOrder: () => Uint32Array): FactorDraws {
  const median = commonFactor?.median ?? 1;
  const common = drawLogs(commonFactor?.sigma ?? 0, scores, nextOrder).map((log) => median * Math.exp(log));
  const driverLogs = drivers.map(({ sigma }) => drawLogs(sigma, scores, nextOrder));
  const exposureOf = (driver: number, part: number): number => drivers[driver]?.exposures[part] ?? 0;
  const scratch = new Float64Array(scores.length);
  return { common, driverLogs, exposureOf, multipliersOf };

  function multipliersOf(part: number): Float64Array {
    const active = driverLogs.flatMap((logs, d) => (exposureOf(d, part) === 0 ? [] : [{ logs, exposure: exposureOf(d, part) }]));
    if (active.length === 0) return common;
    scratch.fill(0);
    for (const { logs, exposure } of active) {
      for (let k = 0; k < scratch.length; k++) scratch[k] = (scratch[k] as number) + exposure * (logs[k] as number);
    }
    for (let k = 0; k < scratch.length; k++) scratch[k] = (common[k] as number) * Math.exp(scratch[k] as number);
    return scratch;
  }
}

function drawLogs(sigma: number, scores: Float64Array, nextOrder: () => Uint32Array): Float64Array {
  return Float64Array.from(nextOrder(), (stratum) => sigma * (scores[stratum] as number));
}
