import type { PairComparison } from '@/lib/domain/portfolio/compare-pairs';
import { planBasis } from '@/lib/domain/portfolio/plan-basis';
import type { PortfolioAssessment, SolvedPlan } from '@/lib/domain/portfolio/portfolio-assessment';
import type { ProjectPriority, RankedProject, Summary } from '@/lib/domain/priority/types';
import type { Sheet } from '@/lib/domain/scoring/score-sheet';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import type { Capacity } from '@/lib/domain/selection/types';
import type { Interval } from '@/lib/domain/shared/interval';
import type { ProjectStatus } from '@/lib/domain/shared/project-status';
import type { Stage } from '@/lib/domain/shared/stage';
import type { ApiImport, ApiPairs, ApiPlan, ApiScores, PriorityLine, PriorityPlace } from './schema';

type Facts = { readonly id: string; readonly name: string; readonly stage: string; readonly status: string };

/** Without the ids of sheets and scorers, which nothing takes. */
export function toSheet({ scorer, modelVersion, submittedAt, answers }: Sheet): NonNullable<ApiScores['own']> {
  return { scorer, modelVersion, submittedAt, answers: [...answers] };
}

export function toModel({ version, currency, criteria }: ScoringModel): ApiScores['model'] {
  const asked = criteria.filter(({ retired }) => retired !== true);
  return { version, currency, criteria: asked.map(({ key, side, name, question, scale }) => ({ key, side, name, question, scale })) };
}

/** What a project's scores come to; a project of which nothing was computed has no answers. */
export function toPooled(priority: ProjectPriority | undefined): NonNullable<ApiScores['pooled']> {
  if (priority?.status === 'ranked') return { status: 'ranked', ...toFigures(priority) };
  return { status: 'unscored', reason: priority?.reason ?? 'noAnswers' };
}

function toFigures({ basis, rank, rankInterval, aboveCut, priority, impact, success, expectedValue, effort }: RankedProject) {
  return { basis, rank, rankInterval, aboveCut, priority: toInterval(priority), impact: toInterval(impact), success: toInterval(success), expectedValue, effort: toInterval(effort) };
}

function toInterval({ p10, p50, p90 }: Summary | Interval): Interval {
  return { p10, p50, p90 };
}

const noFigures = { impact: null, success: null, expectedValue: null, effort: null };

const competing: ReadonlySet<string> = new Set(['candidate', 'active', 'paused']);

/** The ranking of the projects that compete for people and money, best first. */
export function toPriorityLines(facts: readonly Facts[], { projects, greedy }: PortfolioAssessment, hidden: ReadonlySet<string>): PriorityLine[] {
  const priorities = new Map(projects.map((project) => [project.projectId, project]));
  const planned = new Set(greedy.projectIds);
  const lines = facts
    .filter(({ status }) => competing.has(status))
    .map(({ id, name, stage, status }): PriorityLine => {
      const pooled = toPooled(priorities.get(id));
      const ref = { projectId: id, name, stage: stage as Stage, projectStatus: status as ProjectStatus };
      return pooled.status === 'ranked' ? { ...pooled, ...(hidden.has(id) ? noFigures : {}), ...ref, inPlan: planned.has(id) } : { ...pooled, ...ref };
    });
  return lines.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

/** What a row is sorted by: kind, then priority, then id. A project's own priority doesn't depend on the others. */
export function placeOf(line: PriorityLine): PriorityPlace {
  if (line.status === 'unscored') return [2, null, line.projectId];
  return [line.basis === 'money' ? 0 : 1, line.priority.p50, line.projectId];
}

/** Negative where `a` comes first. */
export function comparePlaces([kindA, priorityA, idA]: PriorityPlace, [kindB, priorityB, idB]: PriorityPlace): number {
  return kindA - kindB || (priorityB ?? 0) - (priorityA ?? 0) || (idA < idB ? -1 : idA > idB ? 1 : 0);
}

/** Each pair once. */
export function toPairs({ projectIds, before }: PairComparison): ApiPairs['items'] {
  return projectIds.flatMap((projectId, row) => projectIds.slice(row + 1).map((otherId, place) => ({ projectId, otherId, chance: before[row]?.[row + 1 + place] ?? null })));
}

type PlanState = {
  readonly projects: readonly Facts[];
  readonly period: ApiPlan['period'];
  readonly inputs: { readonly model: { readonly currency: string }; readonly capacities: readonly Capacity[] };
};

export function toPlan({ projects, period, inputs }: PlanState, { fromTop, projects: assessed }: PortfolioAssessment, { best, problem, oneMore }: SolvedPlan): ApiPlan {
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const capacityNames = new Map(inputs.capacities.map(({ key, name }) => [key, name]));
  const refer = (ids: readonly string[]) => ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  const nameOf = (key: string): string => capacityNames.get(key) ?? key;
  return {
    period: period && { id: period.id, name: period.name, startsOn: period.startsOn, endsOn: period.endsOn },
    currency: inputs.model.currency,
    problem,
    proof: best && { kind: best.proof.kind, gap: best.proof.kind === 'none' ? null : best.proof.gap },
    projects: refer(best?.plan.projectIds ?? []),
    basis: planBasis(assessed.filter((project) => project.status === 'ranked')),
    value: best && toInterval(best.plan.value),
    expectedValue: best && best.plan.expectedValue,
    capacities: (best?.plan.uses ?? []).map(({ capacityKey, plannable, usage, mean, exceedChance }) => ({ key: capacityKey, name: nameOf(capacityKey), plannable, usage: toInterval(usage), mean, exceedChance })),
    runsOutFirst: best?.plan.runsOutFirst ?? null,
    oneMore: oneMore.map(({ capacityKey, unit, gain, gainInterval, helpsShare, added, dropped }) => ({
      capacityKey,
      name: nameOf(capacityKey),
      unit,
      gain,
      gainInterval: toInterval(gainInterval),
      helpsShare,
      added: refer(added),
      dropped: refer(dropped),
    })),
    fromTop: { projects: refer(fromTop.projectIds), value: toInterval(fromTop.value) },
  };
}

/** Without the group of changes, which nothing takes. */
export function toImport({ id, kind, source, fileName, counts, isUndone, author, createdAt }: ApiImport): ApiImport {
  return { id, kind, source, fileName, counts, isUndone, author, createdAt };
}
