import type { DateOrder } from '../read-date';
import type { DurationUnit } from './read-duration';

/**
 * What a column of a time log can be.
 *
 * - `start`, `end` a day or an instant; `startTime`, `endTime` the clock beside it
 * - `duration` what was worked from the start; `total` what a whole task took between start and end
 * - `estimate` makes each row a task; `worklog` holds "comment;date;author;seconds", as Jira writes it
 */
export const TIME_TARGETS = [
  'person', 'email', 'firstName', 'lastName', 'project', 'client', 'activity', 'note', 'tags', 'start', 'startTime', 'end', 'endTime',
  'duration', 'total', 'estimate', 'worklog', 'externalId', 'ignore',
] as const;
export type TimeTarget = (typeof TIME_TARGETS)[number];

/** Targets that several columns may have: the first filled one counts, of notes and logs each. */
export const REPEATABLE_TIME_TARGETS: ReadonlySet<TimeTarget> = new Set<TimeTarget>(['person', 'activity', 'note', 'tags', 'start', 'end', 'duration', 'total', 'worklog', 'ignore']);

export const DURATION_TARGETS: ReadonlySet<TimeTarget> = new Set<TimeTarget>(['duration', 'total', 'estimate']);

/** What becomes of a person or a project that a file names. */
export type WordChoice =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  /** Hours that belong to no project. */
  | { readonly kind: 'none' }
  /** Rows that are left out. */
  | { readonly kind: 'skip' };

export type Words<Choice> = Readonly<Record<string, Choice>>;

/** What was chosen for a word; a file may well name a project "constructor". */
export function chosenFor<Choice>(words: Words<Choice>, text: string): Choice | undefined {
  return Object.hasOwn(words, text) ? words[text] : undefined;
}

/** What becomes of a time log: its columns, and the people, projects and activities that it names. */
export type TimeMapping = {
  /** The format that was recognised or chosen. */
  readonly format: string;
  /** Ids are unique within a source. */
  readonly source: string;
  readonly columns: Readonly<Record<string, TimeTarget>>;
  /** What 03/04/2024 means; null where nothing depends on it, or nobody has said yet. */
  readonly dateOrder: DateOrder | null;
  /** What a bare number of a duration counts. */
  readonly unit: DurationUnit;
  /** The place whose clock the file shows; null where nobody has said yet. */
  readonly timeZone: string | null;
  readonly people: Words<WordChoice>;
  readonly projects: Words<WordChoice>;
  /** The activity of each word; what is absent counts as `otherActivity`. */
  readonly activities: Words<string>;
  readonly otherActivity: string | null;
};

/** The columns of a table with a target, by their index. */
export function findColumns(columns: readonly string[], mapping: Pick<TimeMapping, 'columns'>, target: TimeTarget): number[] {
  return columns.flatMap((name, index) => (mapping.columns[name] === target ? [index] : []));
}
