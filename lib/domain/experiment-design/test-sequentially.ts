import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from '../statistics/confidence-range';
import { countsProblem } from '../statistics/count-problem';
import { probabilityProblem } from '../statistics/probability-problem';
import type { Counts } from '../statistics/test-two-proportions';

/** Before this many successes and failures the normal approximation isn't safe, and nothing is concluded. */
const FEWEST_OF_EACH = 20;

/** Smaller effects are out of reach of any experiment, and their squares of the arithmetic. */
const LEAST_EFFECT = 1e-6;

export type Look = { readonly control: Counts; readonly variant: Counts };

export type SequentialLook = {
  /** Variant less control. */
  readonly difference: number;
  /** Holds at all looks together with the level 1 - alpha. */
  readonly interval: ConfidenceRange;
  /** Valid whenever one looks and stops; never rises. */
  readonly pValue: number;
  readonly decision: 'go on' | 'variant better' | 'variant worse';
};

/**
 * A test of two rates at which one may look as often as one likes, and stop when one likes: the mixture sequential probability ratio
 * test (Robbins 1970; Johari, Koomen, Pekelis and Walsh 2017). The likelihood ratio is averaged over effects N(0, effectScale²); without
 * an effect it is a martingale with mean 1, so the chance that it ever exceeds 1 / alpha is at most alpha (Ville 1939).
 *
 * @param looks cumulative counts, in order of time
 * @param options.effectScale the size of effect expected, in rate (default 0.02): it affects power, never validity
 */
export function testSequentially(looks: readonly Look[], options: { alpha?: number; effectScale?: number } = {}): Result<SequentialLook[]> {
  if (!isObject(options)) return fail('The options of the test must be an object.');
  const { alpha = 0.05, effectScale = 0.02 } = options;
  const problem = probabilityProblem(alpha, 'The significance level') ?? probabilityProblem(effectScale, 'The expected size of the effect') ?? scaleProblem(effectScale) ?? looksProblem(looks);
  if (problem) return fail(problem);
  let pValue = 1;
  let decision: SequentialLook['decision'] = 'go on';
  return succeed(
    looks.map((look) => {
      const difference = rate(look.variant) - rate(look.control);
      const squaredError = squaredErrorOf(look);
      if (squaredError === null) return { difference, interval: { low: -1, high: 1 }, pValue, decision };
      pValue = Math.min(pValue, 1 / mixtureRatio(difference, squaredError, effectScale));
      // The first crossing decides: a later look cannot take it back, or the error rate would no longer hold.
      if (decision === 'go on' && pValue <= alpha) decision = difference > 0 ? 'variant better' : 'variant worse';
      return { difference, interval: confidenceSequence(difference, squaredError, effectScale, alpha), pValue, decision };
    }),
  );
}

function scaleProblem(effectScale: number): string | null {
  return effectScale >= LEAST_EFFECT ? null : `The expected size of the effect must be at least ${LEAST_EFFECT}.`;
}

function rate({ successes, trials }: Counts): number {
  return successes / trials;
}

function looksProblem(looks: readonly Look[]): string | null {
  if (!isList(looks)) return 'The looks must be a list.';
  for (const [i, look] of looks.entries()) {
    if (!isObject(look)) return `Look ${i + 1} needs a control and a variant.`;
    const { control, variant } = look;
    const problem =
      countsProblem(control, `The control at look ${i + 1}`) ??
      countsProblem(variant, `The variant at look ${i + 1}`);
    if (problem) return problem;
    const before = looks[i - 1];
    if (before && (shrinks(before.control, control) || shrinks(before.variant, variant))) {
      return `Counts must be cumulative: at look ${i + 1} there are fewer than before.`;
    }
  }
  return null;
}

function shrinks(before: Counts, now: Counts): boolean {
  return now.successes < before.successes || now.trials - now.successes < before.trials - before.successes;
}

/** Squared standard error of the difference under equal rates; null while there is too little to go by. */
function squaredErrorOf({ control, variant }: Look): number | null {
  const trials = control.trials + variant.trials;
  const successes = control.successes + variant.successes;
  if (Math.min(successes, trials - successes) < FEWEST_OF_EACH) return null;
  const pooled = successes / trials;
  return pooled * (1 - pooled) * (1 / control.trials + 1 / variant.trials);
}

function mixtureRatio(difference: number, squaredError: number, effectScale: number): number {
  const total = squaredError + effectScale * effectScale;
  return Math.sqrt(squaredError / total) * Math.exp((effectScale * difference) ** 2 / (2 * squaredError * total));
}

/** The effects that the same test would not reject. */
function confidenceSequence(difference: number, squaredError: number, effectScale: number, alpha: number): ConfidenceRange {
  const total = squaredError + effectScale * effectScale;
  const half = Math.sqrt((squaredError * total * Math.log(total / squaredError / (alpha * alpha))) / (effectScale * effectScale));
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
}
