import { FORMULA_RESULTS } from './methods/formula-variables';
import { parseFormula } from './methods/parse-formula';
import type { Criterion, Feeds, Scale } from './criterion';
import type { Assumptions } from './scoring-model';

/** What is wrong with a model, and where: a path such as `criteria.3.scale`. */
export type ModelProblem = { readonly path: string; readonly message: string };

type DraftModel = { readonly criteria: readonly Criterion[]; readonly assumptions: Assumptions; readonly formula: string };

const RATINGS: readonly Scale[] = ['rating', 'yesNo', 'share'];

/** The scales in which an answer can be given that feeds each thing. */
export const SCALES_OF: Readonly<Record<Feeds, readonly Scale[]>> = {
  impactRating: RATINGS,
  value: ['moneyPerYear', 'hours'],
  costRating: RATINGS,
  effort: ['personWeeks'],
  success: ['share', 'yesNo'],
  compute: ['hours'],
  labels: ['count'],
  labelPrice: ['money'],
  money: ['money'],
  runningCost: ['moneyPerYear'],
  note: ['rating', 'moneyPerYear', 'money', 'hours', 'personWeeks', 'yesNo', 'share', 'count'],
};

/**
 * Whether a model can be scored with, and whether the answers given under the version before keep their meaning: no
 * criterion disappears (it is retired), none changes its scale.
 */
export function checkModel({ criteria, assumptions, formula }: DraftModel, previous: readonly Criterion[]): ModelProblem[] {
  return [
    ...criteria.flatMap((criterion, index) => checkCriterion(criterion, criteria, previous).map(({ path, message }) => ({ path: `criteria.${index}.${path}`, message }))),
    ...checkWhole(criteria, previous),
    ...checkAssumptions(assumptions),
    ...checkFormula(formula, criteria),
  ];
}

function checkCriterion(criterion: Criterion, all: readonly Criterion[], previous: readonly Criterion[]): ModelProblem[] {
  const { key, scale, feeds, side, role, standsFor } = criterion;
  const problems: ModelProblem[] = [];
  const before = previous.find((one) => one.key === key);
  if (all.filter((one) => one.key === key).length > 1) problems.push({ path: 'key', message: `“${key}” is used twice; every criterion needs a key of its own` });
  if (!before && isReserved(key)) problems.push({ path: 'key', message: `“${key}” has a meaning in formulas; take another word` });
  if (before && before.scale !== scale) problems.push({ path: 'scale', message: 'can’t change, because answers were given in it: retire this criterion and add a new one' });
  if (!SCALES_OF[feeds].includes(scale)) problems.push({ path: 'scale', message: `has to be ${SCALES_OF[feeds].join(' or ')} for an answer that feeds ${feeds}` });
  if (role !== undefined && feeds !== 'effort') problems.push({ path: 'role', message: 'belongs to effort in person-weeks only' });
  if ((feeds === 'impactRating' && side !== 'impact') || (feeds === 'costRating' && side !== 'cost')) problems.push({ path: 'side', message: 'has to be the side whose rating it feeds' });
  if (standsFor !== undefined && all.find((one) => one.key === standsFor)?.feeds !== 'impactRating') problems.push({ path: 'standsFor', message: 'has to name an impact rating of this model' });
  return problems;
}

function isReserved(key: string): boolean {
  return (FORMULA_RESULTS as readonly string[]).includes(key) || key in Object.prototype;
}

function checkWhole(criteria: readonly Criterion[], previous: readonly Criterion[]): ModelProblem[] {
  const asked = criteria.filter(({ retired }) => retired !== true);
  const problems: ModelProblem[] = previous
    .filter(({ key }) => !criteria.some((criterion) => criterion.key === key))
    .map(({ name }) => ({ path: 'criteria', message: `“${name}” is missing: retire it instead, because answers refer to it` }));
  if (!asked.some(({ feeds }) => feeds === 'impactRating' || feeds === 'value')) problems.push({ path: 'criteria', message: 'have to ask for impact: a rating, money or hours' });
  if (!asked.some(({ feeds }) => feeds === 'costRating' || feeds === 'effort')) problems.push({ path: 'criteria', message: 'have to ask for cost: a rating or person-weeks' });
  for (const feeds of ['impactRating', 'costRating'] as const) {
    const ratings = asked.filter((criterion) => criterion.feeds === feeds);
    if (ratings.length > 0 && ratings.every(({ weight }) => weight === 0)) problems.push({ path: 'criteria', message: `have to give weight to at least one ${feeds === 'impactRating' ? 'impact' : 'cost'} rating` });
  }
  return problems;
}

function checkAssumptions({ success, ratedEffort, roleShares }: Assumptions): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const isOrdered = success.p10 <= success.p50 && success.p50 <= success.p90;
  if (!isOrdered || success.p10 < 0 || success.p90 > 1) problems.push({ path: 'assumptions.success', message: 'has to be three shares in ascending order, such as 25% 50% 75%' });
  if (ratedEffort.atTen < ratedEffort.atZero) problems.push({ path: 'assumptions.ratedEffort', message: 'has to be larger at rating 10 than at rating 0' });
  const total = Object.values(roleShares).reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 0.005) problems.push({ path: 'assumptions.roleShares', message: `have to add up to 100 %, and are ${Math.round(total * 100)} %` });
  return problems;
}

function checkFormula(formula: string, criteria: readonly Criterion[]): ModelProblem[] {
  if (formula.trim() === '') return [];
  const parsed = parseFormula(formula, new Set([...FORMULA_RESULTS, ...criteria.map(({ key }) => key)]));
  return parsed.ok ? [] : [{ path: 'formula', message: parsed.reason }];
}
