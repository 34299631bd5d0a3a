import { addCandidateHours } from './expect-candidate-hours';
import type { Candidate } from './find-candidate-hours';
import { findHolder } from './find-holder';
import { inOrder } from './place-experiments';
import type { PlacedExperiment, ProgressMetric, StepPoint } from './progress-types';
import { gainBetween } from './track-kept';
import { warnExperimentation, type ExperimentationWarning } from './warn-experimentation';

export type WarnedExperiment = {
  readonly number: number;
  readonly finishedOn: string | null;
  readonly hypothesis: string;
  readonly change: string;
  readonly classCount: number | null;
  readonly measurements: readonly { readonly metricId: string; readonly onHoldout: boolean }[];
};

export type WarningFacts = {
  readonly experiments: readonly WarnedExperiment[];
  readonly candidates: readonly Candidate[];
  readonly goal: { readonly classCount: number | null; readonly baseline: number | null; readonly baselineKind: string | null } | null;
  readonly metric: (Pick<ProgressMetric, 'direction'> & { readonly id: string }) | null;
  readonly placed: readonly PlacedExperiment[];
  readonly best: readonly StepPoint[];
  /** Hours left of the running time box; null without one. */
  readonly left: number | null;
};

/** What stands in the way of the two failures, read from the log: too many candidates, and a toy that was picked to work. */
export function findWarnings({ experiments, candidates, goal, metric, placed, best, left }: WarningFacts): ExperimentationWarning[] {
  const measured = experiments.flatMap(({ measurements }) => measurements.filter(({ metricId }) => metricId === metric?.id));
  return warnExperimentation({
    open: candidates.filter(({ status }) => status === 'open').length,
    left,
    load: left === null ? null : addCandidateHours(candidates.flatMap(({ expected }) => expected ?? []), left),
    classesTried: inOrder(experiments).findLast(({ classCount }) => classCount !== null)?.classCount ?? null,
    classesInAll: goal?.classCount ?? null,
    hasBaseline: (goal !== null && (goal.baseline !== null || goal.baselineKind !== null)) || experiments.some(namesBaseline),
    measured: measured.length,
    onHoldout: measured.filter(({ onHoldout }) => onHoldout).length,
    error: findHolder(best, placed)?.error ?? null,
    lastGain: metric && findLastGain(best, metric.direction),
  });
}

function namesBaseline({ change, hypothesis }: WarnedExperiment): boolean {
  return /baseline/i.test(`${change} ${hypothesis}`);
}

/** By how much the best value is better than the one before it; null before there are two. */
function findLastGain(best: readonly StepPoint[], direction: ProgressMetric['direction']): number | null {
  const now = best.at(-1);
  const before = now && best.findLast(({ y }) => y !== now.y);
  return now && before ? gainBetween(before.y, now.y, direction) : null;
}
