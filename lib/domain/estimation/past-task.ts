/** A finished task: what a person said it would take, and what it took, in one unit. */
export type PastTask = {
  readonly estimate: number;
  readonly actual: number;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
};

export type NewTask = {
  readonly estimate: number;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
};
