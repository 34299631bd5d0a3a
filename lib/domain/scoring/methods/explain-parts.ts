import type { StandingExplanation } from '../../portfolio/explain-standing';
import type { PriorityExplanation } from '../../priority/explain-priority';
import type { ScoredProject } from '../answer';
import type { ScoringModel } from '../scoring-model';
import { collectFigures, poolMedians, type ScoreMedians } from './collect-figures';
import { compareMethods, type MethodFigures, type MethodScores, type MethodSettings } from './compare-methods';
import { evaluateFormula } from './formula';
import { FORMULA_RESULTS } from './formula-variables';
import { undefinedBecause, type MethodValue } from './method-value';
import { parseFormula } from './parse-formula';

/** What a workspace has set for the methods beside its priority: their assumptions, and its own formula, if any. */
export type MethodAssumptions = { readonly formula: string; readonly methods: MethodSettings };

/** What a priority is made of, and what other methods make of the same figures. */
export type PriorityParts = {
  readonly explanation: PriorityExplanation | null;
  /** The pooled median of each criterion that was answered. */
  readonly medians: readonly (readonly [string, number])[];
  readonly figures: MethodFigures;
  readonly settings: MethodAssumptions;
  readonly methods: MethodScores;
  /** Null where the workspace has none. */
  readonly formula: FormulaOutcome | null;
};

/** The parts of one project's priority, and the established methods on the same figures. */
export function explainParts(project: ScoredProject, model: ScoringModel, explained: StandingExplanation['explanation'], settings: MethodAssumptions): PriorityParts {
  const explanation = explained === null || typeof explained === 'string' ? null : explained;
  const medians = poolMedians(project, model);
  const score = explanation === null ? {} : { impactMoney: explanation.basis === 'money' ? explanation.impact.p50 : undefined, success: explanation.success.p50, personWeeks: explanation.effort.p50 };
  const { figures, methods, formula } = applyMethods(medians, model, score, settings);
  return { explanation, medians: [...medians], figures, settings, methods, formula };
}

/** Every method on one project: what is put in, and what comes out. */
export function applyMethods(medians: ReadonlyMap<string, number>, model: ScoringModel, score: ScoreMedians, settings: MethodAssumptions): { readonly figures: MethodFigures; readonly methods: MethodScores; readonly formula: FormulaOutcome | null } {
  const figures = collectFigures(medians, model, score);
  return { figures, methods: compareMethods(figures, settings.methods), formula: evaluateOwnFormula(settings.formula, medians, figures, model) };
}

export type FormulaOutcome = { readonly text: string; readonly value: MethodValue; readonly used: readonly { readonly name: string; readonly value: number | null }[] };

/** The workspace's own formula on one project, with what was put in for each name. */
export function evaluateOwnFormula(text: string, medians: ReadonlyMap<string, number>, figures: MethodFigures, { criteria }: Pick<ScoringModel, 'criteria'>): FormulaOutcome | null {
  if (text.trim() === '') return null;
  const impact = figures.impactMoney ?? figures.impactPoints;
  const { success, personWeeks, spending } = figures;
  const results: Record<(typeof FORMULA_RESULTS)[number], number | undefined> = { impact, success, value: impact === undefined || success === undefined ? undefined : impact * success, effort: personWeeks, spending };
  const values = new Map([...medians, ...Object.entries(results).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))]);
  const names = new Set([...FORMULA_RESULTS, ...criteria.map(({ key }) => key)]);
  const parsed = parseFormula(text, names);
  const used = [...new Set(text.match(/[A-Za-z]\w*/g))].filter((name) => names.has(name)).map((name) => ({ name, value: values.get(name) ?? null }));
  return { text, used, value: parsed.ok ? evaluateFormula(parsed.value, values) : undefinedBecause(parsed.reason) };
}
