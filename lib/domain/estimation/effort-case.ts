/** A property of a project. Null, or absent, is unknown. */
export type FeatureValue = number | string | boolean | null;

export type Features = Readonly<Record<string, FeatureValue | undefined>>;

/** A finished project: what it was like and what it took. */
export type EffortCase = {
  readonly features: Features;
  /** In any unit that grows with the work (function points, classes × sources, ...), the same for all cases. */
  readonly size?: number | null | undefined;
  /** In any unit of work, the same for all cases. */
  readonly effort: number;
};

export type EffortQuery = { readonly features: Features; readonly size?: number | null | undefined };
