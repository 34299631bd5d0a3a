import type { EffortCase } from '@/lib/domain/estimation/effort-case';
import { createRng } from '@/lib/domain/random/rng';

/** A project to be estimated, and the finished ones that are known. */
export type Trial = { readonly past: readonly EffortCase[]; readonly query: EffortCase };

export const FEW_PROJECTS = [5, 10, 20, 40];

export function leaveOneOutTrials(cases: readonly EffortCase[]): Trial[] {
  return cases.map((query, i) => ({ query, past: cases.filter((_, j) => j !== i) }));
}

/** Random projects, each with as many random others: the same draws for every method. */
export function randomTrials(name: string, cases: readonly EffortCase[], count: number, repeats: number): Trial[] {
  const rng = createRng(`${name} ${count}`);
  return Array.from({ length: repeats }, () => {
    const [query, ...rest] = cases.map((each) => ({ each, key: rng() })).sort((a, b) => a.key - b.key);
    return { query: (query as { each: EffortCase }).each, past: rest.slice(0, count).map(({ each }) => each) };
  });
}
