import type { Interval } from '../shared/interval';
import type { ProjectStatus } from '../shared/project-status';
import type { Stage } from '../shared/stage';

/** The fields of a project that an import writes. Days are ISO dates. */
export type ProjectFields = {
  readonly name: string;
  readonly description: string;
  readonly stage: Stage;
  readonly status: ProjectStatus;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly finishedOn: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  /** Columns that are no field here, by their name. */
  readonly extra: Readonly<Record<string, string>>;
};

export type DraftAnswer = { readonly criterionKey: string; readonly raw: string; readonly interval: Interval; readonly wasWidened: boolean };

/** A row of a file, read. Fields that the file has no column for are absent, and stay as they are. */
export type ProjectDraft = {
  readonly line: number;
  readonly naturalKey: string;
  /** The project that an export of ours names. */
  readonly projectId: string | null;
  readonly fields: Partial<ProjectFields> & Pick<ProjectFields, 'name'>;
  readonly answers: readonly DraftAnswer[];
};

/** Why a row can't be taken: where it is, and what is wrong. */
export type Rejection = { readonly line: number; readonly column: string | null; readonly reason: string };
