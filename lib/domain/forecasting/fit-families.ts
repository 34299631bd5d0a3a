import type { Family } from './families/family';
import { log2 } from './families/log2';
import { mmf4 } from './families/mmf4';
import { pow2 } from './families/pow2';
import { pow3 } from './families/pow3';
import { pow4 } from './families/pow4';
import { evaluateFit, fitFamily } from './fit-family';
import type { FamilyFit } from './fit-family';
import type { PreparedCurve } from './prepare-curve';

/** One opinion on how the curve goes on. */
export type Expert = {
  readonly name: string;
  /** Prediction in scaled units at time t ≥ 1. */
  readonly predict: (t: number) => number;
  /** How badly it describes the points (scaled units). */
  readonly residual: number;
  readonly fit?: FamilyFit;
};

/** Every opinion there is; a parameter table names those that it uses, and learns a weight for each in the order of its list. */
export const EXPERT_NAMES = ['last', 'best', 'trend', 'bound', 'pow3', 'pow4', 'mmf4', 'pow2', 'late', 'lateMmf', 'latest', 'latestLog'] as const;

export type ExpertName = (typeof EXPERT_NAMES)[number];

/** Steps that make a trend. */
const TREND_STEPS = 2;
/** The late fit looks at the last stretch: the weight of a point grows with this power of its effort. */
const LATE_POWER = 1.5;
const LATEST_POWER = 4;
const LEAST_WEIGHT = 1e-6;
/** Steps closer together than this (in ln effort) say nothing about the slope. */
const LEAST_SPAN = 0.05;

const OPINIONS: Record<ExpertName, (curve: PreparedCurve, name: ExpertName) => Expert> = {
  last: (curve, name) => constant(name, curve.last, curve),
  best: (curve, name) => constant(name, curve.best, curve),
  trend: continueTrend,
  bound: (curve, name) => constant(name, curve.hasFloor ? curve.floor : curve.last, curve),
  pow3: (curve, name) => fitExpert(name, pow3, curve),
  pow4: (curve, name) => fitExpert(name, pow4, curve),
  mmf4: (curve, name) => fitExpert(name, mmf4, curve),
  pow2: (curve, name) => fitExpert(name, pow2, curve),
  late: (curve, name) => fitExpert(name, pow3, favourLate(curve, LATE_POWER)),
  lateMmf: (curve, name) => fitExpert(name, mmf4, favourLate(curve, LATE_POWER)),
  latest: (curve, name) => fitExpert(name, pow3, favourLate(curve, LATEST_POWER)),
  latestLog: (curve, name) => fitExpert(name, log2, favourLate(curve, LATEST_POWER)),
};

/** The opinions that are asked for; a family with too few points speaks with the last value. */
export function fitFamilies(curve: PreparedCurve, names: readonly ExpertName[]): readonly Expert[] {
  return names.map((name) => OPINIONS[name](curve, name));
}

function favourLate(curve: PreparedCurve, power: number): PreparedCurve {
  return { ...curve, weight: curve.weight.map((w, i) => w * Math.max(LEAST_WEIGHT, (curve.t[i] as number) ** power)) };
}

function constant(name: string, value: number, curve: PreparedCurve): Expert {
  const total = curve.v.reduce((sum, v) => sum + (v - value) ** 2, 0);
  return { name, predict: () => value, residual: Math.sqrt(total / curve.v.length) };
}

/** The last steps go on, for better or worse, per doubling of effort. */
function continueTrend(curve: PreparedCurve, name: string): Expert {
  const { t, v, last, floor, ceiling } = curve;
  const from = Math.max(0, t.length - 1 - TREND_STEPS);
  const span = Math.log(1 / (t[from] as number));
  const slope = span > 0 ? (last - (v[from] as number)) / Math.max(span, LEAST_SPAN) : 0;
  const predict = (time: number): number => Math.min(ceiling, Math.max(floor, last + slope * Math.log(time)));
  return { name, predict, residual: Math.abs(last - (v[from] as number)) };
}

function fitExpert(name: string, family: Family, curve: PreparedCurve): Expert {
  const { t, floor, ceiling } = curve;
  if (t.length < family.minPoints || (family.endsAtBound === true && !curve.hasFloor)) return constant(name, curve.last, curve);
  const fit = fitFamily(family, curve);
  return { name, predict: (time) => evaluateFit(fit, time, floor, ceiling), residual: fit.residual, fit };
}
