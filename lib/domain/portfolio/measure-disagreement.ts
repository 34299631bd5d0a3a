import { evaluatePriority } from '../priority/rank-projects';
import { createDraws } from '../priority/create-draws';
import type { ScoredProject } from '../scoring/answer';
import type { ScoringModel } from '../scoring/scoring-model';
import type { Disagreement } from './portfolio-assessment';

/** Enough for a median that is compared with another by its ratio. */
const DRAWS = 200;

/**
 * How far the scorers of a project are apart: the priority that follows from each one's own answers (taking those of the
 * others where a scorer gave none), highest median over lowest. Null where a median is not positive: a ratio says nothing there.
 */
export function measureDisagreement(project: ScoredProject, model: ScoringModel, seed: string): Disagreement {
  const scorers = [...new Set(project.answers.map(({ scorerId }) => scorerId))].sort();
  if (scorers.length < 2) return { scorers: scorers.length, factor: 1 };
  const views = scorers.map((scorerId) => ({ ...project, answers: viewOf(project, scorerId), driverIds: [] }));
  const medians = views.flatMap((view) => {
    const ranked = evaluatePriority(createDraws([view], model, { seed, draws: DRAWS })).projects[0];
    return ranked?.status === 'ranked' ? [ranked.priority.p50] : [];
  });
  const least = Math.min(...medians);
  const factor = medians.length > 1 && least > 0 ? Math.max(...medians) / least : 1;
  return { scorers: scorers.length, factor };
}

function viewOf(project: ScoredProject, scorerId: string): ScoredProject['answers'] {
  const own = project.answers.filter((answer) => answer.scorerId === scorerId);
  const answered = new Set(own.map(({ criterionKey }) => criterionKey));
  return [...own, ...project.answers.filter(({ criterionKey }) => !answered.has(criterionKey))];
}
