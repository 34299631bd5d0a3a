import type { Stage } from '@/lib/domain/shared/stage';
import type { PortfolioAssessment, LogDensity, SolvedPlan } from '@/lib/domain/portfolio/portfolio-assessment';
import type { Basis, RankedProject, SharedDriver, Summary, UnscoredReason } from '@/lib/domain/priority/types';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import type { Interval } from '@/lib/domain/shared/interval';
import { passesFilters, readColumnFilter } from '@/lib/domain/portfolio/column-filter';
import { columns, type Column } from '@/lib/domain/portfolio/columns';
import { groupLines } from '@/lib/domain/portfolio/group-lines';
import { findLogAxis, spanMedians, type LogAxis } from '@/lib/domain/portfolio/log-axis';
import type { PortfolioLine } from '@/lib/domain/portfolio/portfolio-line';
import { planBasis } from '@/lib/domain/portfolio/plan-basis';
import type { SetsBeside } from '@/lib/domain/portfolio/set-beside';
import type { WhatIfProject, WhatIfResult, WhatIfStart } from '@/lib/domain/portfolio/create-what-if';
import type { Capacity, CapacityUse, OneMoreUnit, Plan, Resource } from '@/lib/domain/selection/types';
import type { PortfolioQuery } from './schema';

/** Close to the cut: the chance to lie above it is neither small nor large. */
export const CLOSE_CALL = { from: 0.25, to: 0.75 } as const;

/** A project in the portfolio's table. Numbers are raw; the table formats them. */
export type PortfolioRow = {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly status: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly createdAt: string;
  readonly risk: { readonly reason: string; readonly low: number; readonly likely: number; readonly high: number; readonly change: number } | null;
  readonly inPlan: boolean;
  readonly scored: ScoredPart | null;
  /** Why there is no priority. */
  readonly unscored: UnscoredReason | null;
  /** When its experiments reach their target, as forecast last. */
  readonly reaches?: Reaches;
  /** What other methods make of it, as far as they are shown or sorted by. */
  readonly methods?: NonNullable<PortfolioLine['methods']>;
};

/** Days; null in an end that is not reached with that chance. */
export type Reaches = { readonly p10: string | null; readonly p50: string | null; readonly p90: string | null; readonly isReached: boolean; readonly due: string | null; readonly byDue: number | null };

export type ScoredPart = {
  readonly basis: Basis;
  readonly rank: number;
  /** Its rank as saved, where sliders have moved it. */
  readonly savedRank?: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly aboveCut: number | null;
  /** Null while they would tell another person's answers. */
  readonly figures: Figures | null;
  readonly priority: Summary;
  readonly density: LogDensity | null;
  readonly scorers: number;
  readonly spread: number;
  readonly strongestInput: { readonly name: string; readonly share: number } | null;
};

export type Figures = {
  readonly impact: Summary;
  /** Impact times the mean chance of success: the interval is that of the impact. */
  readonly value: Summary;
  readonly effort: Summary;
  readonly success: Summary;
};

type Facts = Omit<PortfolioRow, 'risk' | 'inPlan' | 'scored' | 'unscored' | 'stage'> & { readonly stage: string; readonly topRisk: PortfolioRow['risk'] };

/** Joins what is known of each project with what was computed, best first: money, then points, then what is not scored, by name. */
export function toPortfolioRows(facts: readonly Facts[], assessment: PortfolioAssessment, plan: Plan, inputNames: ReadonlyMap<string, string>): PortfolioRow[] {
  const priorities = new Map(assessment.projects.map((project) => [project.projectId, project]));
  const planned = new Set(plan.projectIds);
  const rows = facts.map(({ topRisk, stage, ...fact }): PortfolioRow => {
    const priority = priorities.get(fact.id);
    return {
      ...fact,
      stage: stage as Stage,
      risk: topRisk,
      inPlan: planned.has(fact.id),
      scored: priority?.status === 'ranked' ? toScoredPart(priority, assessment, inputNames) : null,
      unscored: priority === undefined ? 'noAnswers' : priority.status === 'unscored' ? priority.reason : null,
    };
  });
  return rows.sort(compareByRank);
}

function toScoredPart(project: RankedProject, assessment: PortfolioAssessment, inputNames: ReadonlyMap<string, string>): ScoredPart {
  const disagreement = assessment.disagreement[project.projectId];
  const strongest = project.sensitivity[0];
  return {
    basis: project.basis,
    rank: project.rank,
    rankLow: project.rankInterval.p10,
    rankHigh: project.rankInterval.p90,
    aboveCut: project.aboveCut,
    figures: { impact: shorten(project.impact), value: scaleSummary(project.impact, project.success.mean), effort: shorten(project.effort), success: shorten(project.success) },
    priority: shorten(project.priority),
    density: assessment.densities[project.projectId] ?? null,
    scorers: disagreement?.scorers ?? 0,
    spread: disagreement?.factor ?? 1,
    strongestInput: strongest ? { name: inputNames.get(strongest.input) ?? strongest.input, share: strongest.share } : null,
  };
}

/** The rows as somebody sees them who is not to know one other person's answers. */
export function hideFigures(rows: readonly PortfolioRow[], hidden: ReadonlySet<string>): readonly PortfolioRow[] {
  if (hidden.size === 0) return rows;
  return rows.map((row) => (row.scored && hidden.has(row.id) ? { ...row, scored: { ...row.scored, figures: null } } : row));
}

function scaleSummary({ p10, p25, p50, p75, p90, mean }: Summary, by: number): Summary {
  return shorten({ p10: p10 * by, p25: p25 * by, p50: p50 * by, p75: p75 * by, p90: p90 * by, mean: mean * by });
}

/** Five figures are more than is shown, and a third of what would be sent. */
function shorten({ p10, p25, p50, p75, p90, mean }: Summary): Summary {
  const cut = (value: number): number => Number(value.toPrecision(5));
  return { p10: cut(p10), p25: cut(p25), p50: cut(p50), p75: cut(p75), p90: cut(p90), mean: cut(mean) };
}

const basisOrder: Record<Basis, number> = { money: 0, points: 1 };

export function compareByRank(a: PortfolioRow, b: PortfolioRow): number {
  if (a.scored && b.scored) return basisOrder[a.scored.basis] - basisOrder[b.scored.basis] || a.scored.rank - b.scored.rank || compareNames(a, b);
  if (a.scored || b.scored) return a.scored ? -1 : 1;
  return compareNames(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

function compareNames(a: PortfolioRow, b: PortfolioRow): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

export function isCloseCall(row: PortfolioRow): boolean {
  const chance = row.scored?.aboveCut ?? null;
  return chance !== null && chance >= CLOSE_CALL.from && chance <= CLOSE_CALL.to;
}

/** The projects that the asker has scored: "To score" is one's own list. */
export type OwnScores = ReadonlySet<string>;

const NONE: OwnScores = new Set();

const inTab: Record<PortfolioQuery['tab'], (row: PortfolioRow, own: OwnScores) => boolean> = {
  all: () => true,
  plan: (row) => row.inPlan,
  close: isCloseCall,
  unscored: (row, own) => !own.has(row.id) && row.status !== 'finished' && row.status !== 'stopped',
};

/** How many rows each tab holds, before other filters. */
export function countTabs(rows: readonly PortfolioRow[], own: OwnScores): Record<PortfolioQuery['tab'], number> {
  const count = (tab: PortfolioQuery['tab']): number => rows.reduce((sum, row) => sum + (inTab[tab](row, own) ? 1 : 0), 0);
  return { all: rows.length, plan: count('plan'), close: count('close'), unscored: count('unscored') };
}

/** The rows that a query shows, filtered and sorted. Rows without the value that is sorted by come last, whichever way. */
export function selectRows(rows: readonly PortfolioRow[], query: PortfolioQuery, own: OwnScores = NONE): PortfolioRow[] {
  const words = query.q.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const filters = query.where.flatMap((text) => readColumnFilter(text) ?? []);
  const kept = rows.filter(
    (row) =>
      inTab[query.tab](row, own) &&
      isAmong(query.stage, row.stage) &&
      isAmong(query.status, row.status) &&
      isAmong(query.owner, row.ownerId ?? 'none') &&
      (query.tag.length === 0 || query.tag.some((tag) => row.tags.includes(tag))) &&
      passesFilters(row, filters) &&
      words.every((word) => row.name.toLowerCase().includes(word) || row.tags.some((tag) => tag.toLowerCase().includes(word))),
  );
  const sorted = query.sort === 'rank' ? sortByRank(kept, query.desc) : sortBy(kept, columns[query.sort].valueOf, query.desc);
  return groupLines(sorted, query.group, query.sort);
}

function isAmong(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function sortByRank(rows: readonly PortfolioRow[], desc: boolean): PortfolioRow[] {
  if (!desc) return [...rows];
  return [...rows.filter((row) => row.scored).reverse(), ...rows.filter((row) => !row.scored)];
}

function sortBy(rows: readonly PortfolioRow[], value: Column['valueOf'], desc: boolean): PortfolioRow[] {
  const sign = desc ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === 'string' || typeof y === 'string' ? collator.compare(String(x), String(y)) : x - y);
  });
}

/** One axis a column, over all scored rows of one basis, so that filters do not move the marks. */
export function findAxes(rows: readonly PortfolioRow[]): Record<Basis, Record<'impact' | 'effort' | 'priority', LogAxis | null>> {
  const axesOf = (basis: Basis) => {
    const scored = rows.flatMap((row) => (row.scored?.basis === basis ? [row.scored] : []));
    const figures = scored.flatMap((part) => part.figures ?? []);
    return { impact: findLogAxis(figures.map(({ impact }) => impact)), effort: findLogAxis(figures.map(({ effort }) => effort)), priority: findLogAxis(scored.map((part) => part.priority)) };
  };
  return { money: axesOf('money'), points: axesOf('points') };
}

/** The names of inputs as people know them: criteria, drivers, assumptions. */
export function nameInputs(model: ScoringModel, drivers: readonly SharedDriver[]): Map<string, string> {
  return new Map([
    ...model.criteria.map(({ key, name }) => [key, name] as const),
    ...drivers.map(({ id, name }) => [`driver:${id}`, name] as const),
    ['assumed:success', 'Chance of success (assumed)'] as const,
    ['assumed:effort', 'Effort (from ratings)'] as const,
    ['scorers', 'Disagreement of scorers'] as const,
  ]);
}

/** What is true of the portfolio now: the sentence that opens the page, in parts. */
export type PortfolioFinding = {
  readonly projects: number;
  readonly scored: number;
  readonly planned: number;
  /** A year, in money or in points as `basis` says. */
  readonly value: Interval;
  readonly basis: Basis;
  readonly closeCalls: number;
  /** The capacity most likely to be exceeded, and that chance. */
  readonly runsOutFirst: { readonly name: string; readonly chance: number } | null;
  readonly uses: readonly (CapacityUse & { readonly name: string; readonly kind: Resource['kind'] })[];
  readonly hasCapacities: boolean;
};

export function summarisePortfolio(rows: readonly PortfolioRow[], { inputs }: { readonly inputs: { readonly capacities: readonly Capacity[] } }, assessment: PortfolioAssessment, plan: Plan): PortfolioFinding {
  const capacities = new Map(inputs.capacities.map((capacity) => [capacity.key, capacity]));
  const uses = plan.uses.flatMap((use) => {
    const capacity = capacities.get(use.capacityKey);
    return capacity ? [{ ...use, name: capacity.name, kind: capacity.resource.kind }] : [];
  });
  const first = uses.find(({ capacityKey }) => capacityKey === plan.runsOutFirst);
  return {
    projects: rows.length,
    scored: assessment.projects.filter(({ status }) => status === 'ranked').length,
    planned: plan.projectIds.length,
    value: plan.value,
    basis: planBasis(rows.flatMap(({ scored }) => scored ?? [])),
    closeCalls: rows.filter(isCloseCall).length,
    runsOutFirst: first ? { name: first.name, chance: first.exceedChance } : null,
    uses,
    hasCapacities: inputs.capacities.length > 0,
  };
}

export type MatrixAxes = {
  readonly x: LogAxis;
  readonly y: LogAxis;
  readonly rows: readonly PlacedRow[];
};

export type PlacedRow = PortfolioRow & { readonly scored: ScoredPart & { readonly figures: Figures } };

/** The rows of one basis with axes that hold their medians with room, and most of their ranges. */
export function findMatrixAxes(rows: readonly PortfolioRow[], basis: Basis): MatrixAxes | null {
  const placed = rows.filter((row): row is PlacedRow => row.scored?.basis === basis && row.scored.figures !== null && row.scored.figures.value.p50 > 0 && row.scored.figures.effort.p50 > 0);
  const x = spanMedians(placed.map(({ scored }) => scored.figures.effort));
  const y = spanMedians(placed.map(({ scored }) => scored.figures.value));
  return x && y ? { x, y, rows: placed } : null;
}

/** How sure the best set is, and what one more unit of each capacity buys. */
export type SolvedView = {
  readonly proof: 'exact' | 'withMargin' | 'none';
  readonly oneMore: readonly (OneMoreUnit & { readonly name: string; readonly addedNames: readonly string[] })[];
  readonly tooMany: SolvedPlan['tooMany'];
  readonly sets: SetsBeside | null;
};

/** What the sliders compute with; without answers where the reader may not have them yet, and the server computes. */
export type WhatIfInputs = WhatIfStart & { readonly withAnswers: boolean };

/** The rows as the sliders have them, grouped and sorted anew by what they are now. */
export function redrawRows(rows: readonly PortfolioRow[], whatIf: Pick<WhatIfResult, 'projects'>, query: PortfolioQuery): readonly PortfolioRow[] {
  const changed = new Map(whatIf.projects.map((project) => [project.projectId, project]));
  const redrawn = rows.map((row) => applyWhatIf(row, changed.get(row.id)));
  // What was kept by its saved values stays.
  return selectRows(redrawn.toSorted(compareByRank), { ...query, tab: 'all', where: [] });
}

/** A row as the sliders have it. A row that the change leaves without a score stays as it is. */
function applyWhatIf(row: PortfolioRow, project: WhatIfProject | undefined): PortfolioRow {
  if (!project || !row.scored) return row;
  const { rank, rankLow, rankHigh, aboveCut, impact, effort, priority, density, inPlan, methods } = project;
  const { figures, rank: savedRank } = row.scored;
  const redrawn = figures && impact && { ...figures, impact, value: scaleSummary(impact, figures.success.mean), effort: effort ?? figures.effort };
  return { ...row, inPlan, ...(methods && { methods: { ...row.methods, ...methods } }), scored: { ...row.scored, rank, ...(rank !== savedRank && { savedRank }), rankLow, rankHigh, aboveCut, figures: redrawn, priority, density } };
}
