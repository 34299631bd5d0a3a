import { estimateLogDensity } from './estimate-log-density';
import { createDraws } from '../priority/create-draws';
import type { KeptDraws } from '../priority/create-draws';
import { evaluatePriority } from '../priority/rank-projects';
import type { PriorityOptions, PriorityResult, RankedProject } from '../priority/types';
import { reweighModel } from '../scoring/reweigh-model';
import { buildCandidates } from '../selection/build-candidates';
import { describePlan } from '../selection/describe-plan';
import { buyOneMoreUnit } from '../selection/one-more-unit';
import { preparePlan } from '../selection/plan-problem';
import { selectBestSet } from '../selection/select-best-set';
import { fillGreedily, takeFromTop } from '../selection/select-greedy';
import type { Plan, PlanRequest, SolveProgram } from '../selection/types';
import { findCut } from './find-cut';
import { measureDisagreement } from './measure-disagreement';
import { planBasis } from './plan-basis';
import type { PortfolioAssessment, SolvedPlan } from './portfolio-assessment';
import type { PortfolioInputs } from './portfolio-inputs';

/** One more unit of each kind of capacity: a person-week, a hundred GPU-hours, a thousand of money, a thousand labels. */
const UNIT = { role: 1, compute: 100, money: 1000, labelMoney: 1000, labels: 1000 } as const;

/** Above this many candidates the plan is not solved again for every capacity: it would take minutes. */
const MOST_CANDIDATES_TO_RESOLVE = 60;

/** A quick search for each capacity: what is shown of it is rounded to two figures. */
const EFFORT_FOR_ONE_MORE = { marginRounds: 12, nodes: 2000 };

/**
 * Ranks the projects and draws the cut where people run out when taken from the top. The plan is the greedy one:
 * it is there at once, and `solvePlan` betters it. Pure and seeded: the same inputs give the same answer in any process.
 */
export function assessPortfolio(inputs: PortfolioInputs): PortfolioAssessment {
  const kept = keepDraws(inputs);
  const weights = inputs.weights === undefined ? {} : { weights: inputs.weights };
  const uncut = evaluatePriority(kept, weights);
  const plans = planGreedily(toPlanRequest(inputs, kept, uncut));
  const ranked = evaluatePriority(kept, { ...weights, ...cutAt(uncut, plans.firstLeftOutId), withSensitivity: true });
  return {
    projects: ranked.projects,
    cutValue: ranked.cutValue,
    densities: Object.fromEntries([...ranked.draws].flatMap(([id, { priority }]) => toEntry(id, estimateLogDensity(priority)))),
    disagreement: Object.fromEntries(inputs.projects.map((project) => [project.id, measureDisagreement(project, inputs.model, inputs.seed)])),
    ...plans,
  };
}

/** The best set that fits, and what one more unit of each capacity would buy. Takes up to some seconds. */
export async function solvePlan(inputs: PortfolioInputs, solve: SolveProgram): Promise<SolvedPlan> {
  const kept = keepDraws(inputs);
  const ranked = evaluatePriority(kept, inputs.weights === undefined ? {} : { weights: inputs.weights });
  const request = toPlanRequest(inputs, kept, ranked);
  const best = await selectBestSet(request, solve);
  if (!best.ok) return { best: null, problem: best.reason, oneMore: [], tooMany: null };
  const [candidates, most] = [request.candidates.length, MOST_CANDIDATES_TO_RESOLVE];
  if (candidates > most) return { best: best.value, problem: null, oneMore: [], tooMany: inputs.capacities.length > 0 ? { candidates, most } : null };
  const oneMore = await buyOneMoreUnit(request, best.value, unitsOf(inputs), solve, EFFORT_FOR_ONE_MORE);
  return { best: best.value, problem: null, oneMore: oneMore.ok ? oneMore.value : [], tooMany: null };
}

function keepDraws({ projects, model, seed, draws, drivers }: PortfolioInputs): KeptDraws {
  return createDraws(projects, model, { seed, draws, drivers });
}

export function toPlanRequest(inputs: PortfolioInputs, kept: KeptDraws, ranked: PriorityResult): PlanRequest {
  const { capacities, constraints, acceptedChance, periodStart, finishedProjectIds } = inputs;
  const candidates = buildCandidates({ ...kept, model: reweighModel(kept.model, inputs.weights) }, ranked, capacities, planBasis(rankedOf(ranked)));
  return { candidates, capacities, constraints, acceptedChance, periodStart, finishedProjectIds };
}

function rankedOf({ projects }: PriorityResult): RankedProject[] {
  return projects.filter((project): project is RankedProject => project.status === 'ranked');
}

const EMPTY_PLAN: Plan = { projectIds: [], expectedValue: 0, value: { p10: 0, p50: 0, p90: 0 }, uses: [], runsOutFirst: null };

export type GreedyPlans = Pick<PortfolioAssessment, 'fromTop' | 'greedy' | 'firstLeftOutId' | 'problem'>;

/** What is taken from the top before the first project that does not fit, and what still fits when such projects are passed over. */
export function planGreedily(request: PlanRequest): GreedyPlans {
  const prepared = preparePlan(request);
  if (!prepared.ok) return { fromTop: EMPTY_PLAN, greedy: EMPTY_PLAN, firstLeftOutId: null, problem: prepared.reason };
  const { set, firstLeftOut } = takeFromTop(prepared.value);
  return {
    fromTop: describePlan(prepared.value, set),
    greedy: describePlan(prepared.value, fillGreedily(prepared.value)),
    firstLeftOutId: firstLeftOut === null ? null : (prepared.value.candidates[firstLeftOut]?.projectId ?? null),
    problem: null,
  };
}

/** The cut lies just above the project that no longer fits. */
export function cutAt(ranked: PriorityResult, firstLeftOutId: string | null): PriorityOptions {
  const cut = findCut(ranked.projects, firstLeftOutId);
  return cut === null ? {} : { cut };
}

function unitsOf({ capacities }: PortfolioInputs): Record<string, number> {
  return Object.fromEntries(capacities.map(({ key, resource }) => [key, UNIT[resource.kind]]));
}

function toEntry<T>(id: string, value: T | null): [string, T][] {
  return value === null ? [] : [[id, value]];
}
