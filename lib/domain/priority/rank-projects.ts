import type { ScoredProject } from '../scoring/answer';
import type { ScoringModel } from '../scoring/scoring-model';
import { rankDraws, rankQuantile } from './count-ranks';
import { createDrawing } from './create-draws';
import type { DrawnContext, DrawnProject, KeptDraws } from './create-draws';
import { evaluateProject } from './evaluate-project';
import type { EvaluatedProject } from './evaluate-project';
import { measureOrderShifts } from './measure-order-shifts';
import { measureSensitivity } from './measure-sensitivity';
import { SPLIT_DRAWS, splitInputs, type InputSplit } from './split-inputs';
import { summariseDraws } from './summarise-draws';
import type { Basis, Cut, DrawOptions, PriorityOptions, PriorityResult, RankedProject, ResultDraws, UnscoredProject } from './types';

/**
 * Ranks projects from draws that were kept: what a slider calls. Milliseconds for hundreds of projects.
 *
 * @example evaluatePriority(createDraws(projects, model, { seed: 1, draws: 2000 }), { weights: { userBenefit: 0.3 } })
 */
export function evaluatePriority(kept: KeptDraws, options: PriorityOptions = {}): PriorityResult {
  const evaluated = kept.projects.map((drawn) => evaluateOne(drawn, kept, options));
  return rankEvaluated(evaluated, options);
}

/** Draws and ranks in one go, keeping only results: for many projects and draws. Equal to `evaluatePriority(createDraws(…))`. */
export function rankProjects(
  projects: readonly ScoredProject[],
  model: ScoringModel,
  drawOptions: DrawOptions,
  options: PriorityOptions = {},
): PriorityResult {
  const { context, draw } = createDrawing(model, drawOptions);
  return rankEvaluated(projects.map((project) => evaluateOne(draw(project), context, options)), options);
}

type Evaluated = EvaluatedProject & Pick<RankedProject, 'effortBasis' | 'successAssumed' | 'sensitivity'> & { readonly splits: readonly InputSplit[] };

function evaluateOne(drawn: DrawnProject | UnscoredProject, context: DrawnContext, options: PriorityOptions): Evaluated | UnscoredProject {
  if ('status' in drawn) return drawn;
  const { projectId, effortBasis, successAssumed } = drawn.score;
  const result = evaluateProject(drawn, context, options);
  if (typeof result === 'string') return { status: 'unscored', projectId, reason: result };
  if (options.withSensitivity !== true) return { ...result, sensitivity: [], splits: [], effortBasis, successAssumed };
  const sensitivity = measureSensitivity(drawn, result.draws.priority, context.drivers);
  return { ...result, sensitivity, splits: splitInputs(drawn, context.drivers), effortBasis, successAssumed };
}

function rankEvaluated(evaluated: readonly (Evaluated | UnscoredProject)[], options: PriorityOptions): PriorityResult {
  const scored = evaluated.filter((project): project is Evaluated => !('status' in project));
  const money = rankBasis(scored, 'money', options.cut);
  const points = rankBasis(scored, 'points', options.cut);
  return {
    projects: [...money.projects, ...points.projects, ...evaluated.filter((project) => 'status' in project)],
    cutValue: { money: money.cutValue, points: points.cutValue },
    draws: new Map<string, ResultDraws>(scored.map(({ projectId, draws }) => [projectId, draws])),
    rankCounts: new Map([...money.rankCounts, ...points.rankCounts]),
  };
}

type RankedBasis = { readonly projects: RankedProject[]; readonly cutValue: number | null; readonly rankCounts: Map<string, Uint32Array> };

function rankBasis(scored: readonly Evaluated[], basis: Basis, cut: Cut | undefined): RankedBasis {
  const members = scored.filter((project) => project.basis === basis);
  const isSplit = members.some(({ splits }) => splits.length > 0);
  const { counts, ranks } = rankDraws(members.map(({ draws }) => draws.priority), isSplit ? SPLIT_DRAWS : 0);
  const summaries = members.map(({ draws }) => summariseDraws(draws.priority));
  const medians = summaries.map(({ p50 }) => p50).sort((a, b) => b - a);
  const cutValue = findCutValue(medians, cut);
  const projects = members.map((member, index): RankedProject => {
    const priority = summaries[index] as RankedProject['priority'];
    const orderShifts = measureOrderShifts(member.splits, ranks[index] as Uint16Array, member.draws.priority, cutValue);
    return describe({ ...member, orderShifts }, priority, medians.indexOf(priority.p50) + 1, counts[index] as Uint32Array, cutValue);
  });
  return {
    projects: projects.sort((a, b) => a.rank - b.rank),
    cutValue,
    rankCounts: new Map(members.map(({ projectId }, index) => [projectId, counts[index] as Uint32Array])),
  };
}

function describe(
  { projectId, basis, draws, effort, success, effortBasis, successAssumed, sensitivity, orderShifts, expectedValue }: Evaluated & Pick<RankedProject, 'orderShifts'>,
  priority: RankedProject['priority'],
  rank: number,
  counts: Uint32Array,
  cutValue: number | null,
): RankedProject {
  return {
    status: 'ranked',
    projectId,
    basis,
    rank,
    rankInterval: { p10: rankQuantile(counts, 0.1), p50: rankQuantile(counts, 0.5), p90: rankQuantile(counts, 0.9) },
    impact: summariseDraws(draws.impact),
    success,
    expectedValue,
    effort,
    priority,
    aboveCut: cutValue === null ? null : chanceAbove(draws.priority, cutValue),
    sensitivity,
    orderShifts,
    effortBasis,
    successAssumed,
  };
}

/** After k places, the cut lies between the medians of rank k and k + 1: their geometric mean, or the middle if one is not positive. */
export function findCutValue(descendingMedians: readonly number[], cut: Cut | undefined): number | null {
  if (cut === undefined) return null;
  if (cut.kind === 'priority') return cut.value;
  const above = descendingMedians[cut.places - 1];
  const below = descendingMedians[cut.places];
  if (above === undefined || below === undefined) return null;
  return below > 0 ? Math.sqrt(above * below) : (above + below) / 2;
}

/** Share of draws above a value. */
export function chanceAbove(draws: Float64Array | Float32Array, value: number): number {
  let above = 0;
  for (let i = 0; i < draws.length; i++) if ((draws[i] as number) > value) above++;
  return above / draws.length;
}

/** P(A before B): share of draws in which A's priority is higher, equal ones counted half. */
export function chanceBefore(a: Float32Array, b: Float32Array): number {
  let before = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference > 0) before += 1;
    else if (difference === 0) before += 0.5;
  }
  return before / a.length;
}

/** Chance to be among the first `places`, from the counted ranks. */
export function chanceInTop(counts: Uint32Array, places: number): number {
  let total = 0;
  let top = 0;
  for (let r = 0; r < counts.length; r++) {
    total += counts[r] as number;
    if (r < places) top += counts[r] as number;
  }
  return total === 0 ? Number.NaN : top / total;
}
