import { drawStratified } from '../random/draw-stratified';
import { createKeyedRng } from '../random/rng';
import { stratifiedNormals } from '../random/stratified-normals';
import type { ScoredProject } from '../scoring/answer';
import type { DriverFactors } from '../scoring/evaluate-score';
import { evaluateEffort, evaluateSuccess, NO_DRIVERS } from '../scoring/evaluate-score';
import { resolveScore } from '../scoring/resolve-score';
import type { ScoringModel } from '../scoring/scoring-model';
import { drawProject, tabulateInterval } from './draw-project';
import type { DrawContext, ProjectDraws } from './draw-project';
import { lookUp } from './normal-table';
import { summariseDraws } from './summarise-draws';
import type { DrawOptions, SharedDriver, Summary, UnscoredProject } from './types';

/** Everything random about a portfolio, drawn once. Sliders change weights and capacities, never this. */
export type KeptDraws = DrawnContext & { readonly projects: readonly (DrawnProject | UnscoredProject)[] };

/** What the evaluation of every project needs to know. */
export type DrawnContext = { readonly model: ScoringModel; readonly count: number; readonly drivers: DrawnDrivers };

/** A project's draws with what no weight changes, so that it is computed once. */
export type DrawnProject = ProjectDraws & {
  readonly factors: DriverFactors;
  readonly success: Summarised;
  /** Person-weeks with every role counted alike. */
  readonly effort: Summarised;
};

export type Summarised = { readonly draws: Float64Array; readonly summary: Summary };

export type DrawnDriver = { readonly driver: SharedDriver; readonly factors: Float64Array };
export type DrawnDrivers = ReadonlyMap<string, DrawnDriver>;

/**
 * Draws all inputs of all projects. Byte-equal for the same seed, in any process, whatever other projects there are.
 *
 * @param options.draws number of draws, at least 2
 */
export function createDraws(projects: readonly ScoredProject[], model: ScoringModel, options: DrawOptions): KeptDraws {
  const { context, draw } = createDrawing(model, options);
  return { ...context, projects: projects.map(draw) };
}

/** The same, one project at a time, for those who need not keep the inputs. */
export function createDrawing(
  model: ScoringModel,
  options: DrawOptions,
): { readonly context: DrawnContext; readonly draw: (project: ScoredProject) => DrawnProject | UnscoredProject } {
  const { effortCorrelation } = model.assumptions;
  const shared: DrawContext = { seed: options.seed, scores: stratifiedNormals(options.draws), effortCorrelation };
  const context: DrawnContext = { model, count: options.draws, drivers: drawDrivers(options, shared) };
  return {
    context,
    draw: (project) => {
      const score = resolveScore(project, model, options.scorerWeights);
      if (typeof score === 'string') return { status: 'unscored', projectId: project.id, reason: score };
      return precompute(drawProject(score, shared), context);
    },
  };
}

function precompute(drawn: ProjectDraws, { model, count, drivers }: DrawnContext): DrawnProject {
  const factors = driverFactors(drawn.score.driverIds, drivers);
  const success = evaluateSuccess(drawn, count);
  const effort = evaluateEffort(drawn, model, {}, factors, count);
  return { ...drawn, factors, success: summarise(success), effort: summarise(effort) };
}

export function summarise(draws: Float64Array): Summarised {
  return { draws, summary: summariseDraws(draws) };
}

/** Each driver has its own stream, keyed by its id, and is the same in every project. */
function drawDrivers({ drivers = [] }: DrawOptions, { seed, scores }: DrawContext): DrawnDrivers {
  return new Map(
    drivers.map((driver) => {
      const table = tabulateInterval(driver.factor, 'count', 1);
      const normals = drawStratified(scores, createKeyedRng(seed, `driver\u0000${driver.id}`));
      return [driver.id, { driver, factors: normals.map((z) => lookUp(table, z)) }];
    }),
  );
}

/** The product of a project's drivers, by what they affect. */
function driverFactors(driverIds: readonly string[], drivers: DrawnDrivers): DriverFactors {
  if (driverIds.length === 0 || drivers.size === 0) return NO_DRIVERS;
  const factors = { ...NO_DRIVERS } as Record<keyof DriverFactors, Float64Array | null>;
  for (const id of driverIds) {
    const drawn = drivers.get(id);
    if (drawn === undefined) continue;
    const known = factors[drawn.driver.affects];
    factors[drawn.driver.affects] = known === null ? drawn.factors : known.map((value, i) => value * (drawn.factors[i] as number));
  }
  return factors;
}
