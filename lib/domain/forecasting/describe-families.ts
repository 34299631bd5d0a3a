import type { CurveModel } from './curve-model';
import type { FamilyFit } from './fit-family';
import type { FamilyShare } from './forecast-types';
import type { PreparedCurve } from './prepare-curve';

/**
 * Every opinion with its share at time t, the largest first. A fitted family is
 * y = asymptote ± gain · g(x / effortUnit; shape), in the unit of the metric; the others say one value.
 */
export function describeFamilies(model: CurveModel, t: number): FamilyShare[] {
  const { curve, experts } = model;
  const ahead = Math.max(1, t);
  const shares = model.sharesAt(ahead);
  const families = experts.map(({ name, fit, predict }, k) => ({
    name,
    weight: shares[k] as number,
    parameters: fit ? describeFit(fit, curve) : { value: curve.fromV(predict(ahead)) },
  }));
  return families.sort((a, b) => b.weight - a.weight);
}

function describeFit({ family, shape, asymptote, gain }: FamilyFit, curve: PreparedCurve): Record<string, number> {
  const shapes = Object.fromEntries(family.shapeNames.map((name, i) => [name, shape[i] as number]));
  return { asymptote: curve.fromV(asymptote), gain: gain * curve.yUnit, effortUnit: curve.lastX, ...shapes };
}
