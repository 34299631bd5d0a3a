import { fitQuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import { estimateLogDensity } from '@/lib/domain/portfolio/estimate-log-density';
import type { StandingExplanation } from '@/lib/domain/portfolio/explain-standing';
import type { LogDensity } from '@/lib/domain/portfolio/portfolio-assessment';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { evaluatePriority } from '@/lib/domain/priority/rank-projects';
import type { PriorityExplanation } from '@/lib/domain/priority/explain-priority';
import type { ProjectPriority, RankedProject, SharedDriver, Summary, UnscoredReason } from '@/lib/domain/priority/types';
import type { Answer, ScoredProject } from '@/lib/domain/scoring/answer';
import type { Criterion, Scale, Side } from '@/lib/domain/scoring/criterion';
import { collectFigures, poolMedians } from '@/lib/domain/scoring/methods/collect-figures';
import { compareMethods, type MethodFigures, type MethodScores } from '@/lib/domain/scoring/methods/compare-methods';
import { evaluateFormula } from '@/lib/domain/scoring/methods/formula';
import { FORMULA_RESULTS } from '@/lib/domain/scoring/methods/formula-variables';
import { undefinedBecause, type MethodValue } from '@/lib/domain/scoring/methods/method-value';
import { parseFormula } from '@/lib/domain/scoring/methods/parse-formula';
import { spreadBetween } from '@/lib/domain/scoring/pool-scorers';
import { answerBounds } from '@/lib/domain/scoring/scale-bounds';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber, formatShare, joinRange } from '@/lib/domain/shared/format-number';
import type { Interval } from '@/lib/domain/shared/interval';
import type { MethodAssumptions } from './schema';

/** What a score is computed with besides the answers. */
export type ScoringContext = {
  readonly projectId: string;
  readonly model: ScoringModel;
  readonly drivers: readonly SharedDriver[];
  readonly driverIds: readonly string[];
  readonly seed: string;
};

export type CriterionGroup = { readonly side: Side; readonly title: string; readonly criteria: readonly Criterion[] };

/** The questions that are asked, impact before cost, in the model's order. */
export function groupCriteria({ criteria }: Pick<ScoringModel, 'criteria'>): CriterionGroup[] {
  const asked = criteria.filter(({ retired }) => retired !== true);
  const of = (side: Side) => asked.filter((criterion) => criterion.side === side);
  return [
    { side: 'impact', title: 'Impact', criteria: of('impact') },
    { side: 'cost', title: 'Cost', criteria: of('cost') },
  ];
}

/** What a set of answers comes to, or why it comes to nothing yet. */
export type ScoreResult =
  | { readonly status: 'ranked'; readonly basis: 'money' | 'points'; readonly impact: Summary; readonly success: Summary; readonly effort: Summary; readonly priority: Summary; readonly density: LogDensity | null; readonly assumed: readonly string[] }
  | { readonly status: 'unscored'; readonly reason: UnscoredReason };

/** Few enough to redraw while somebody types, enough for two figures. */
const DRAWS = 2000;

/** Computes the score of one project from answers: the same functions and the same seed as the portfolio's. */
export function computeScore({ projectId, model, drivers, driverIds, seed }: ScoringContext, answers: readonly Answer[]): ScoreResult {
  const kept = createDraws([{ id: projectId, name: '', answers, driverIds }], model, { seed, draws: DRAWS, drivers });
  const { projects, draws } = evaluatePriority(kept);
  const [project] = projects;
  if (project?.status !== 'ranked') return { status: 'unscored', reason: project?.reason ?? 'noAnswers' };
  const { basis, impact, success, effort, priority } = project;
  return { status: 'ranked', basis, impact, success, effort, priority, density: estimateLogDensity(draws.get(projectId)?.priority ?? []), assumed: listAssumptions(project, model, answers) };
}

/** What was taken from the model because nobody stated it, in words. */
function listAssumptions({ successAssumed, effortBasis, basis }: RankedProject, model: ScoringModel, answers: readonly Answer[]): string[] {
  const { success, ratedEffort, moneyPerHour, moneyPerPoint } = model.assumptions;
  const sign = currencySign(model.currency);
  const answered = new Set(answers.map(({ criterionKey }) => criterionKey));
  const has = (test: (criterion: Criterion) => boolean): boolean => model.criteria.some((criterion) => answered.has(criterion.key) && test(criterion));
  const hasMoney = has(({ feeds }) => feeds === 'value');
  return [
    ...(successAssumed ? [`Chance of success ${formatAnswer(success.p50, 'share', model.currency)} (${formatAnswerRange(success, 'share', model.currency)}): nobody stated it.`] : []),
    ...(effortBasis === 'rated' ? [`Effort follows from the cost ratings: ${formatNumber(ratedEffort.atZero)} person-weeks at 0, ${formatNumber(ratedEffort.atTen)} at 10.`] : []),
    ...(has(({ feeds, scale }) => feeds === 'value' && scale === 'hours') ? [`An hour saved is worth ${formatMoney(moneyPerHour, sign)}.`] : []),
    ...(basis === 'money' && !hasMoney && moneyPerPoint !== null ? [`An impact point is worth ${formatMoney(moneyPerPoint, sign)} a year.`] : []),
  ];
}

export const unscoredWords: Readonly<Record<UnscoredReason, string>> = {
  noAnswers: 'Nothing is answered yet.',
  noImpact: 'Impact is missing: rate a benefit, or state a gain in money or hours.',
  noEffort: 'Cost is missing: state person-weeks, or rate difficulty, data and accuracy.',
  invalidAnswer: 'An answer cannot be read; mend it below.',
  effortMayBeZero: 'Undefined: the effort may be nought, and nothing is divided by nought. State person-weeks above 0.',
};

/** The unit that stands inside a field. */
export function unitOf({ scale, feeds }: Pick<Criterion, 'scale' | 'feeds'>, currency: string): string {
  const sign = currencySign(currency).trim();
  const units: Record<Scale, string> = {
    rating: '0\u201310',
    moneyPerYear: `${sign} a year`,
    money: sign,
    hours: feeds === 'compute' ? 'GPU-hours' : feeds === 'value' ? 'hours a year' : 'hours',
    personWeeks: 'person-weeks',
    yesNo: 'yes or no, or %',
    share: '%',
    count: '',
  };
  return units[scale];
}

/** One value of an answer as it is read: €1.7k, 60 %, yes, 8.0. */
export function formatAnswer(value: number, scale: Scale, currency: string): string {
  if (scale === 'yesNo' && (value === 0 || value === 1)) return value === 1 ? 'yes' : 'no';
  if (scale === 'share' || scale === 'yesNo') return formatShare(value);
  return scale === 'money' || scale === 'moneyPerYear' ? formatMoney(value, currencySign(currency)) : formatNumber(value);
}

export function formatAnswerRange({ p10, p90 }: Interval, scale: Scale, currency: string): string {
  return joinRange(formatAnswer(p10, scale, currency), formatAnswer(p90, scale, currency));
}

export type AnswerAxis = { readonly kind: 'linear' | 'log'; readonly min: number; readonly max: number };

/** An axis that holds all given ranges of one question: the scale's own ends, or whole decades around them. */
export function chooseAnswerAxis(scale: Scale, intervals: readonly Interval[]): AnswerAxis {
  if (scale === 'rating') return { kind: 'linear', min: 0, max: 10 };
  if (scale === 'share' || scale === 'yesNo') return { kind: 'linear', min: 0, max: 1 };
  const low = Math.min(...intervals.map(({ p10 }) => p10));
  const high = Math.max(...intervals.map(({ p90 }) => p90));
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { kind: 'log', min: 1, max: 100 };
  if (low > 0) return chooseDecades(low, high);
  const most = Math.max(Math.abs(low), Math.abs(high), 1);
  return { kind: 'linear', min: low < 0 ? -1.2 * most : 0, max: 1.2 * most };
}

function chooseDecades(low: number, high: number): AnswerAxis {
  const min = 10 ** Math.floor(Math.log10(low) + 1e-9);
  const max = 10 ** Math.ceil(Math.log10(high) - 1e-9);
  return { kind: 'log', min, max: max > min ? max : 10 * min };
}

/** The quantiles that a strip is drawn from. */
export function toQuantiles(interval: Interval, scale: Scale): Omit<Summary, 'mean'> {
  const fitted = fitQuantileDistribution(interval, answerBounds(scale, interval));
  const at = (p: number, otherwise: number): number => (fitted.ok ? fitted.value.quantile(p) : otherwise);
  return { ...interval, p25: at(0.25, interval.p10), p75: at(0.75, interval.p90) };
}

type OthersSheet = { readonly scorerId: string; readonly scorer: string; readonly answers: readonly { readonly criterionKey: string; readonly interval: Interval | null; readonly source: Answer['source']; readonly note: string }[] };

/** What others answered to one question, and how far all medians are apart; null where a ratio means nothing. */
export function compareAnswers(criterionKey: string, own: Interval | null, others: readonly OthersSheet[]) {
  const given = others.flatMap(({ scorerId, scorer, answers }) => answers.filter((answer) => answer.criterionKey === criterionKey && (answer.interval !== null || answer.note !== '')).map(({ interval, note }) => ({ scorerId, scorer, interval, note })));
  const medians = [own, ...given.map(({ interval }) => interval)].flatMap((interval) => (interval === null ? [] : [interval.p50]));
  return { given, spread: spreadBetween(medians) };
}

/** Everybody's answers as the score is computed from them. */
export function toAnswers(sheets: readonly { readonly scorerId: string; readonly answers: OthersSheet['answers'] }[]): Answer[] {
  return sheets.flatMap(({ scorerId, answers }) => answers.flatMap(({ criterionKey, interval, source }) => (interval === null ? [] : [{ criterionKey, scorerId, interval, source }])));
}

/** How far scorers of a project are apart in what follows from each one's own answers: highest over lowest median priority. */
export function spreadOfScores(context: ScoringContext, sheets: readonly OthersSheet[]): number | null {
  const medians = sheets.flatMap((sheet) => {
    const result = computeScore(context, toAnswers([sheet]));
    return result.status === 'ranked' ? [result.priority.p50] : [];
  });
  return spreadBetween(medians);
}

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
  const figures = collectFigures(medians, model, score);
  return { explanation, medians: [...medians], figures, settings, methods: compareMethods(figures, settings.methods), formula: evaluateOwnFormula(settings.formula, medians, figures, model) };
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

const NEIGHBOURS = 2;

/** The projects next to one in its ranking, two on either side. */
export function findNeighbours(projects: readonly ProjectPriority[], projectId: string): string[] {
  const own = projects.find((project) => project.projectId === projectId);
  if (own?.status !== 'ranked') return [];
  const ranking = projects.filter((project) => project.status === 'ranked' && project.basis === own.basis).map((project) => project.projectId);
  const place = ranking.indexOf(projectId);
  return ranking.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1).filter((id) => id !== projectId);
}
