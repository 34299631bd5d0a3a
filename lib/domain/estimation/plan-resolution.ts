import { gainBeside, type DrawnDecision } from './gain-of-knowing';
import type { ResolutionStep } from './information';

/** Only so many unknowns are put in order. */
const MOST_PLANNED = 12;

export type InformationSource = { readonly name: string; readonly signal: ArrayLike<number>; readonly value: number; readonly cost: number };

/**
 * The order in which to resolve unknowns: at each step the one that adds most, less its cost, given that the earlier ones are known;
 * it ends when nothing is worth its cost. Two unknowns that tell the same story are not paid for twice.
 *
 * Greedy: two that are worthless alone and valuable together are missed. After each answer compute again, for every value changes then.
 *
 * @param most what knowing everything is worth; no plan is worth more
 */
export function planResolution(sources: readonly InformationSource[], most: number, decision: DrawnDecision): ResolutionStep[] {
  const steps: ResolutionStep[] = [];
  const known: InformationSource[] = [];
  const promising = choosePromising(sources);
  let reached = 0;
  for (;;) {
    // What a source is worth by itself is known already.
    const gain = known.length === 0 ? null : gainBeside(known.map(({ signal }) => signal), decision);
    const candidates = promising
      .filter((source) => !known.includes(source))
      .map((source) => ({ source, step: describeStep(source, gain?.(source.signal) ?? source.value, reached, most) }));
    const best = candidates.reduce<(typeof candidates)[number] | null>((top, next) => (top && top.step.net >= next.step.net ? top : next), null);
    // A source that costs nothing must still add something.
    if (!best || best.step.net <= 0) return steps;
    steps.push(best.step);
    known.push(best.source);
    reached += best.step.addedValue;
  }
}

/** Those worth most by themselves, in the order given: weighing all together takes ever longer, and the draws can't be divided by more. */
function choosePromising(sources: readonly InformationSource[]): readonly InformationSource[] {
  const best = new Set(sources.toSorted((a, b) => b.value - b.cost - (a.value - a.cost)).slice(0, MOST_PLANNED));
  return sources.filter((source) => best.has(source));
}

function describeStep(source: InformationSource, together: number, reached: number, most: number): ResolutionStep {
  // Knowing more is never worth less, and never more than knowing all.
  const addedValue = Math.max(0, Math.min(most, together) - reached);
  return { name: source.name, addedValue, cost: source.cost, net: addedValue - source.cost };
}
