import type { PortfolioAssessment } from '@/lib/domain/portfolio/portfolio-assessment';
import type { LogDensity } from '@/lib/domain/portfolio/portfolio-assessment';
import type { Basis, Summary } from '@/lib/domain/priority/types';

/** Where a project stands in the portfolio; null while it has no priority. */
export type Standing = {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly aboveCut: number | null;
  readonly basis: Basis;
  readonly impact: Summary;
  readonly effort: Summary;
  readonly success: Summary;
  readonly priority: Summary;
  readonly density: LogDensity | null;
  readonly scorers: number;
  readonly spread: number;
} | null;

export function toStanding(projectId: string, assessment: PortfolioAssessment): Standing {
  const project = assessment.projects.find((candidate) => candidate.projectId === projectId);
  if (project?.status !== 'ranked') return null;
  const { rank, rankInterval, aboveCut, basis, impact, effort, success, priority } = project;
  const disagreement = assessment.disagreement[projectId];
  return {
    rank,
    rankLow: rankInterval.p10,
    rankHigh: rankInterval.p90,
    aboveCut,
    basis,
    impact,
    effort,
    success,
    priority,
    density: assessment.densities[projectId] ?? null,
    scorers: disagreement?.scorers ?? 0,
    spread: disagreement?.factor ?? 1,
  };
}
