import type { PackedSamples } from './pack-samples';

/** Mean and standard deviation of each trait of the forecast, and of each trait of an opinion, over some rows. */
export type TraitScales = { readonly traits: readonly Scale[]; readonly own: readonly Scale[] };

type Scale = { readonly mean: number; readonly deviation: number };

const SMALLEST = 1e-6;

export function measureScales({ traits, traitCount, own, ownCount, experts }: PackedSamples, rows: Uint32Array): TraitScales {
  return {
    // The first trait is 1 throughout.
    traits: Array.from({ length: traitCount }, (_, j) => (j === 0 ? { mean: 0, deviation: 1 } : scaleOf(Array.from(rows, (row) => traits[row * traitCount + j] as number)))),
    own: Array.from({ length: ownCount }, (_, j) =>
      scaleOf(Array.from(rows).flatMap((row) => Array.from({ length: experts }, (_each, k) => own[(row * experts + k) * ownCount + j] as number))),
    ),
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

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.max(SMALLEST, Math.sqrt(variance)) };
}
