import { stages, type Stage } from '../shared/stage';

/** Entering a stage; `leftOn` is null while it is under way. Days as ISO dates. */
export type Passage = { readonly stage: Stage; readonly enteredOn: string; readonly leftOn: string | null; readonly isReturn: boolean; readonly reason: string | null };

export type StageTrace = {
  readonly stage: Stage;
  readonly state: 'passed' | 'current' | 'ahead';
  /** How often it was entered. */
  readonly entries: number;
  /** The latest day of entering it, and of leaving it; null where it was not. */
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
};

/** One way back: positions in the life cycle, from 0. */
export type StageReturn = { readonly from: number; readonly to: number; readonly on: string; readonly reason: string | null };

/** The way of a project through the nine stages: what is behind it, and each time it went back. Passages in the order in which they happened. */
export function traceStages(passages: readonly Passage[], current: Stage): { readonly stages: StageTrace[]; readonly returns: StageReturn[] } {
  const now = stages.indexOf(current);
  return {
    stages: stages.map((stage, index) => {
      const own = passages.filter((passage) => passage.stage === stage);
      const last = own.at(-1);
      return { stage, state: index < now ? 'passed' : index === now ? 'current' : 'ahead', entries: own.length, enteredOn: last?.enteredOn ?? null, leftOn: last?.leftOn ?? null };
    }),
    returns: passages.flatMap((passage, index) => {
      const before = passages[index - 1];
      if (!before || !passage.isReturn) return [];
      return [{ from: stages.indexOf(before.stage), to: stages.indexOf(passage.stage), on: passage.enteredOn, reason: passage.reason }];
    }),
  };
}
