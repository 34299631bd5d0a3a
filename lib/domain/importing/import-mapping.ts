import type { ProjectStatus } from '../shared/project-status';
import type { Stage } from '../shared/stage';
import type { DateOrder } from './read-date';

/**
 * What a column can be. `scope` tells equal ids or names apart (the agency, the department); `liveOn` is the day on which
 * a system goes or went live; `keep` stays with the project as it is; `ignore` is left out; `projectId` is the id that an
 * export of ours carries.
 */
export const FIELD_TARGETS = ['name', 'description', 'stage', 'status', 'owner', 'tags', 'externalId', 'scope', 'source', 'startsOn', 'dueOn', 'liveOn', 'finishedOn', 'projectId', 'keep', 'ignore'] as const;
export type FieldTarget = (typeof FIELD_TARGETS)[number];

/** A field, or an answer to a criterion of the scoring model. */
export type Target = FieldTarget | `criterion:${string}`;

/** Targets that several columns may have. */
export const REPEATABLE: ReadonlySet<Target> = new Set<Target>(['description', 'tags', 'scope', 'keep', 'ignore']);

export const DATE_TARGETS: ReadonlySet<Target> = new Set<Target>(['startsOn', 'dueOn', 'liveOn', 'finishedOn']);

export type ColumnMapping = {
  readonly target: Target;
  /** For dates: what 03/04/2025 means; null where nothing depends on it, or nobody has said yet. */
  readonly dateOrder: DateOrder | null;
};

export type Standing = { readonly stage: Stage; readonly status: ProjectStatus };

/** What becomes of a file: each column by its name, and the words of the stage, status and owner columns. */
export type ImportMapping = {
  /** Names the list that the file is; ids are unique within it. */
  readonly source: string;
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  readonly stages: Readonly<Record<string, Standing>>;
  readonly statuses: Readonly<Record<string, ProjectStatus>>;
  /** The id of a person, or null for nobody. */
  readonly owners: Readonly<Record<string, string | null>>;
};

export function criterionOf(target: Target): string | null {
  return target.startsWith('criterion:') ? target.slice('criterion:'.length) : null;
}

/** The columns of a table that are mapped to a target, by their index. */
export function columnsOf(columns: readonly string[], mapping: ImportMapping, target: Target): number[] {
  return columns.flatMap((name, index) => (mapping.columns[name]?.target === target ? [index] : []));
}
