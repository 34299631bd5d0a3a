/** The unit an answer is given in. `rating` runs from 0 to 10, `share` from 0 to 1, `yesNo` is 1 or 0 (or the chance of yes). */
export type Scale = 'rating' | 'moneyPerYear' | 'money' | 'hours' | 'personWeeks' | 'yesNo' | 'share' | 'count';

export const SCALES = [
  'rating',
  'moneyPerYear',
  'money',
  'hours',
  'personWeeks',
  'yesNo',
  'share',
  'count',
] as const satisfies readonly Scale[];

export type Side = 'impact' | 'cost';

/**
 * Where an answer goes.
 * - `impactRating`: weighted against the other impact ratings (rating, yesNo, share)
 * - `value`: money per year if the project succeeds (moneyPerYear, or hours a year at the model's price of an hour)
 * - `costRating`: weighted against the other cost ratings; stands in for effort where no person-weeks are given
 * - `effort`: person-weeks of `role`, or of the whole team if no role is named
 * - `success`: chance that the project reaches its target (share)
 * - `compute`: GPU-hours; `labels`: number of labels; `labelPrice`: money for one label; `money`: other spending, once
 * - `runningCost`: money per year, taken off the value
 * - `note`: read by people and formulas only
 */
export type Feeds =
  | 'impactRating'
  | 'value'
  | 'costRating'
  | 'effort'
  | 'success'
  | 'compute'
  | 'labels'
  | 'labelPrice'
  | 'money'
  | 'runningCost'
  | 'note';

export const FEEDS = [
  'impactRating',
  'value',
  'costRating',
  'effort',
  'success',
  'compute',
  'labels',
  'labelPrice',
  'money',
  'runningCost',
  'note',
] as const satisfies readonly Feeds[];

/** One level of a rubric: what a project looks like that deserves `value`. */
export type RubricLevel = { readonly value: number; readonly text: string };

/** One question that is asked about every project. Plain JSON. */
export type Criterion = {
  /** Stable, unique in the model, usable as a variable in a formula: a letter, then letters and digits. */
  readonly key: string;
  readonly side: Side;
  readonly name: string;
  readonly question: string;
  readonly rubric: readonly RubricLevel[];
  readonly scale: Scale;
  readonly feeds: Feeds;
  /** Relative to the other ratings of the same side; only ratings are weighted. At least 0. */
  readonly weight: number;
  /** For person-weeks: whose they are. */
  readonly role?: RoleKey;
  /** A criterion in money or hours that says the same as a rating: when it is answered, that rating is set aside. */
  readonly standsFor?: string;
  /** Retired criteria are not asked any more; their answers are kept and not counted. */
  readonly retired?: boolean;
};

/** A role of `ROLES`, or one that a workspace has added. */
export type RoleKey = string;

export const ROLES = [
  { key: 'dataScientist', name: 'Data scientist' },
  { key: 'mlEngineer', name: 'ML engineer' },
  { key: 'dataEngineer', name: 'Data engineer' },
  { key: 'labeling', name: 'Labeling' },
  { key: 'domainExpert', name: 'Domain expert' },
  { key: 'mlops', name: 'MLOps' },
  { key: 'softwareEngineer', name: 'Software engineer' },
  { key: 'ux', name: 'UX' },
] as const satisfies readonly { key: RoleKey; name: string }[];
