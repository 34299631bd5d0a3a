import type { PackedSamples } from './pack-samples';

/** Mean and standard deviation of each trait of the forecast, and of each trait of an opinion, over some rows. */
export type TraitScales = { readonly traits: readonly Scale[]; readonly own: readonly Scale[] };

type Scale = { readonly mean: number; readonly deviation: number };

const SMALLEST = 1e-6;

export function measureScales({ traits, traitCount, own, ownCount, experts }: PackedSamples, rows: Uint32Array): TraitScales {
  const ownRows = Uint32Array.from({ length: rows.length * experts }, (_, i) => (rows[Math.floor(i / experts)] as number) * experts + (i % experts));
  return {
    // The first trait is 1 throughout.
    traits: Array.from({ length: traitCount }, (_, j) => (j === 0 ? { mean: 0, deviation: 1 } : scaleOf(traits, traitCount, j, rows))),
    own: Array.from({ length: ownCount }, (_, j) => scaleOf(own, ownCount, j, ownRows)),
  };
}

/** The samples with every trait at mean 0 and variance 1. */
export function applyScales(samples: PackedSamples, { traits, own }: TraitScales): PackedSamples {
  const scaled = (values: Float64Array, scales: readonly Scale[]): Float64Array =>
    values.map((value, i) => {
      const { mean, deviation } = scales[i % scales.length] as Scale;
      return (value - mean) / deviation;
    });
  return { ...samples, traits: scaled(samples.traits, traits), own: scaled(samples.own, own) };
}

/** Weights for the traits as they are that score as these do for the scaled ones. What shifts all opinions alike changes no share. */
export function undoScales(weights: readonly number[], scales: readonly Scale[]): number[] {
  const raw = weights.map((weight, j) => weight / (scales[j] as Scale).deviation);
  const shift = raw.reduce((sum, weight, j) => sum + weight * (scales[j] as Scale).mean, 0);
  return raw.map((weight, j) => (j === 0 ? weight - shift : weight));
}

export function undoOwnScales(weights: readonly number[], scales: readonly Scale[]): number[] {
  return weights.map((weight, j) => weight / (scales[j] as Scale).deviation);
}

/** Of one column, over some rows. */
function scaleOf(values: Float64Array, width: number, column: number, rows: Uint32Array): Scale {
  let sum = 0;
  for (const row of rows) sum += values[row * width + column] as number;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += ((values[row * width + column] as number) - mean) ** 2;
  return { mean, deviation: Math.max(SMALLEST, Math.sqrt(squares / rows.length)) };
}
