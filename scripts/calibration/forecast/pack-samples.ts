import { EXPERT_NAMES } from '@/lib/domain/forecasting/fit-families';
import type { Sample } from './evaluate-experts';

/** Samples as flat arrays: row after row, for the inner loop of the training. */
export type PackedSamples = {
  readonly count: number;
  readonly experts: number;
  readonly traitCount: number;
  readonly ownCount: number;
  readonly opinions: Float64Array;
  readonly traits: Float64Array;
  /** Per sample and opinion. */
  readonly own: Float64Array;
  readonly truth: Float64Array;
  readonly unit: Float64Array;
  readonly weight: Float64Array;
  /** What the power law says, of each sample. */
  readonly powerLaw: Float64Array;
  /** Samples of one protocol have the same number. */
  readonly protocol: Uint8Array;
};

const POW3 = EXPERT_NAMES.indexOf('pow3');

export function packSamples(samples: readonly Sample[]): PackedSamples {
  const [first] = samples as [Sample];
  const protocols = [...new Set(samples.map(({ task }) => task.protocol))];
  return {
    count: samples.length,
    experts: first.opinions.length,
    traitCount: first.traits.length,
    ownCount: (first.opinionTraits[0] as number[]).length,
    opinions: flatten(samples.map(({ opinions }) => opinions)),
    traits: flatten(samples.map(({ traits }) => traits)),
    own: flatten(samples.flatMap(({ opinionTraits }) => opinionTraits)),
    truth: Float64Array.from(samples, ({ truth }) => truth),
    unit: Float64Array.from(samples, ({ unit }) => unit),
    weight: Float64Array.from(samples, ({ weight }) => weight),
    powerLaw: Float64Array.from(samples, ({ experts }) => (experts[POW3] as { opinion: number }).opinion),
    protocol: Uint8Array.from(samples, ({ task }) => protocols.indexOf(task.protocol)),
  };
}

function flatten(rows: readonly (readonly number[])[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const flat = new Float64Array(rows.length * width);
  rows.forEach((row, i) => flat.set(row, i * width));
  return flat;
}
