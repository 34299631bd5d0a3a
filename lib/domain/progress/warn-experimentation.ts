import type { CandidateLoad } from './expect-candidate-hours';
import { holdoutOptimism } from './holdout-optimism';

/** The two failures of experimenting: too much for too long, and a toy that was picked to work. */
export type ExperimentationWarning =
  | { readonly kind: 'tooManyCandidates'; readonly open: number; readonly left: number; readonly load: CandidateLoad }
  | { readonly kind: 'fewClasses'; readonly tried: number; readonly all: number }
  | { readonly kind: 'noBaseline' }
  | { readonly kind: 'noHoldout' }
  | { readonly kind: 'wornHoldout'; readonly uses: number; readonly optimism: number; readonly lastGain: number };

export type ExperimentationFacts = {
  readonly open: number;
  readonly left: number | null;
  readonly load: CandidateLoad | null;
  /** Classes that the latest experiments were tried on, and those of the whole. */
  readonly classesTried: number | null;
  readonly classesInAll: number | null;
  readonly hasBaseline: boolean;
  readonly measured: number;
  readonly onHoldout: number;
  /** Half the width of the 80 % interval of the best value. */
  readonly error: number | null;
  /** By how much the last kept experiment bettered the one before; null before there are two. */
  readonly lastGain: number | null;
};

/** With a smaller share of the classes it is a toy. */
const TOY_SHARE = 0.5;
/** A holdout that was looked at fewer times flatters little. */
const FEW_USES = 5;

/** What should give pause before the next experiment. */
export function warnExperimentation(facts: ExperimentationFacts): ExperimentationWarning[] {
  const { open, left, load, classesTried, classesInAll, hasBaseline, measured, onHoldout, error, lastGain } = facts;
  const optimism = error === null ? 0 : holdoutOptimism(onHoldout, error);
  return [
    ...(load !== null && left !== null && load.overChance > 0.5 ? [{ kind: 'tooManyCandidates', open, left, load } as const] : []),
    ...(classesTried !== null && classesInAll !== null && classesTried < TOY_SHARE * classesInAll ? [{ kind: 'fewClasses', tried: classesTried, all: classesInAll } as const] : []),
    ...(measured > 0 && !hasBaseline ? [{ kind: 'noBaseline' } as const] : []),
    ...(measured > 0 && onHoldout === 0 ? [{ kind: 'noHoldout' } as const] : []),
    ...(onHoldout >= FEW_USES && lastGain !== null && optimism > lastGain ? [{ kind: 'wornHoldout', uses: onHoldout, optimism, lastGain } as const] : []),
  ];
}
