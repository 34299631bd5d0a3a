import { normaliseWeights } from '../scoring/normalise-weights';
import type { ScoringModel, Weights } from '../scoring/scoring-model';

/**
 * The changed weights once a slider stands elsewhere. The others of its side are kept as they are made to sum to 1, which is
 * what their sliders show.
 *
 * @returns undefined where all are as they are saved
 */
export function moveWeight(model: Pick<ScoringModel, 'criteria'>, changed: Weights | undefined, key: string, value: number): Weights | undefined {
  const sides = (['impactRating', 'costRating'] as const).map((feeds) => normaliseWeights(model, feeds));
  const saved = new Map(sides.flatMap((side) => [...side]));
  const weights: Weights = { ...Object.fromEntries(sides.find((side) => side.has(key)) ?? []), ...changed, [key]: value };
  const isSame = Object.entries(weights).every(([name, weight]) => Math.abs(weight - (saved.get(name) ?? weight)) < 1e-9);
  return isSame ? undefined : weights;
}
