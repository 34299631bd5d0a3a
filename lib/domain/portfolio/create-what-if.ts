import { createDraws } from '../priority/create-draws';
import { compareRankings } from '../priority/compare-rankings';
import type { RankingChange } from '../priority/compare-rankings';
import { evaluatePriority } from '../priority/rank-projects';
import type { MethodKey } from '../scoring/methods/method-keys';
import type { MethodValue } from '../scoring/methods/method-value';
import { reweighsCost } from '../scoring/reweigh-model';
import type { Weights } from '../scoring/scoring-model';
import type { Plan } from '../selection/types';
import { cutAt, planGreedily, toPlanRequest } from './assess-portfolio';
import { estimateLogDensity } from './estimate-log-density';
import type { LogDensity } from './portfolio-assessment';
import type { PortfolioInputs } from './portfolio-inputs';
import { createMethodRedraw, type MethodBasis } from './redraw-methods';
import type { Basis, Summary } from '../priority/types';

/** What a slider changes: weights by criterion, what is available by capacity. */
export type WhatIfChange = { readonly weights?: Weights; readonly capacities?: Readonly<Record<string, number>> };

/** A change, and the other methods that are shown beside it: nothing is computed of the others. */
export type WhatIfQuestion = WhatIfChange & { readonly methods?: readonly MethodKey[] };

/** What the sliders start from; without a basis of the methods these stay as they are. */
export type WhatIfStart = PortfolioInputs & { readonly methodBasis?: MethodBasis };

/** One project under the change. */
export type WhatIfProject = {
  readonly projectId: string;
  readonly basis: Basis;
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly aboveCut: number | null;
  /** Null where it would tell another person's answers. */
  readonly impact: Summary | null;
  /** Where weights of cost are changed; null as the impact is. */
  readonly effort?: Summary | null;
  readonly priority: Summary;
  readonly density: LogDensity | null;
  readonly inPlan: boolean;
  /** The methods that were asked for, where weights are changed. */
  readonly methods?: Readonly<Partial<Record<MethodKey, MethodValue>>>;
};

export type WhatIfResult = {
  /** By rank, money before points. */
  readonly projects: readonly WhatIfProject[];
  readonly cutValue: Readonly<Record<Basis, number | null>>;
  readonly firstLeftOutId: string | null;
  readonly plan: Plan;
  readonly problem: string | null;
  /** Against the same computation without the change. */
  readonly difference: RankingChange;
};

/**
 * Draws once and evaluates often: what runs while a slider moves. The plan is the greedy one on both sides of the
 * comparison, so that a difference comes from the change and not from the search.
 */
export function createWhatIf(inputs: WhatIfStart): (question: WhatIfQuestion) => WhatIfResult {
  const { projects, model, seed, draws, drivers } = inputs;
  const kept = createDraws(projects, model, { seed, draws, drivers });
  let made: ReturnType<typeof createMethodRedraw> | undefined;
  /** Made when it is first asked for: most tables show no other method. */
  const redrawMethods = () => (made ??= inputs.methodBasis && createMethodRedraw(inputs, inputs.methodBasis, evaluatePriority(kept).projects));
  const evaluate = ({ weights, capacities = {}, methods = [] }: WhatIfQuestion): Omit<WhatIfResult, 'difference'> => {
    const changed = { ...inputs, ...(weights && { weights }), capacities: inputs.capacities.map((capacity) => ({ ...capacity, available: capacities[capacity.key] ?? capacity.available })) };
    const options = weights === undefined ? {} : { weights };
    const isCostMoved = reweighsCost(inputs.model, weights);
    const uncut = evaluatePriority(kept, options);
    const { greedy, firstLeftOutId, problem } = planGreedily(toPlanRequest(changed, kept, uncut));
    const ranked = evaluatePriority(kept, { ...options, ...cutAt(uncut, firstLeftOutId) });
    const planned = new Set(greedy.projectIds);
    const redrawn = weights !== undefined && methods.length > 0 ? redrawMethods()?.(weights, methods) : undefined;
    return {
      projects: ranked.projects.flatMap((project) =>
        project.status === 'unscored'
          ? []
          : [
              {
                projectId: project.projectId,
                basis: project.basis,
                rank: project.rank,
                rankLow: project.rankInterval.p10,
                rankHigh: project.rankInterval.p90,
                aboveCut: project.aboveCut,
                impact: project.impact,
                ...(isCostMoved && { effort: project.effort }),
                priority: project.priority,
                density: estimateLogDensity(ranked.draws.get(project.projectId)?.priority ?? []),
                inPlan: planned.has(project.projectId),
                ...(redrawn && { methods: redrawn(project) }),
              },
            ],
      ),
      cutValue: ranked.cutValue,
      firstLeftOutId,
      plan: greedy,
      problem,
    };
  };
  const saved = evaluate({});
  return (question) => {
    const result = evaluate(question);
    return { ...result, difference: compareRankings(saved.projects, result.projects, { before: saved.plan.projectIds, after: result.plan.projectIds }) };
  };
}
