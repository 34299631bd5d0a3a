import type { Basis } from '../priority/types';
import type { ProjectFields } from './project-draft';
import type { CsvCell } from './write-csv';

/** A project as it leaves: its fields with the owner's name, and what was computed of it, where it was scored. */
export type ExportedProject = Omit<ProjectFields, 'ownerId'> & {
  readonly id: string;
  readonly owner: string | null;
  readonly computed: { readonly rank: number; readonly basis: Basis; readonly p10: number; readonly p50: number; readonly p90: number; readonly chanceAboveCut: number | null; readonly isPlanned: boolean } | null;
};

const FIELD_COLUMNS = ['groundwork_id', 'name', 'description', 'stage', 'status', 'owner', 'tags', 'start', 'due', 'finished', 'source', 'external_id'];
const COMPUTED_COLUMNS = ['groundwork_rank', 'groundwork_rank_in', 'groundwork_priority_p10', 'groundwork_priority_p50', 'groundwork_priority_p90', 'groundwork_chance_above_cut', 'groundwork_in_plan'];

/** Projects as a table: our fields, what is computed (an import leaves it out), then every further column any project has. */
export function toExportTable(projects: readonly ExportedProject[]): CsvCell[][] {
  const own = new Set([...FIELD_COLUMNS, ...COMPUTED_COLUMNS]);
  const extras = [...new Set(projects.flatMap(({ extra }) => Object.keys(extra)))];
  const header = [...FIELD_COLUMNS, ...COMPUTED_COLUMNS, ...extras.map((name) => (own.has(name) ? `${name} (imported)` : name))];
  return [header, ...projects.map((project) => [...writeFields(project), ...writeComputed(project), ...extras.map((name) => project.extra[name] ?? null)])];
}

function writeFields({ id, name, description, stage, status, owner, tags, startsOn, dueOn, finishedOn, source, externalId }: ExportedProject): CsvCell[] {
  return [id, name, description, stage, status, owner, writeTags(tags), startsOn, dueOn, finishedOn, source, externalId];
}

/** As a list where a comma or semicolon in a tag would split it. */
function writeTags(tags: readonly string[]): string {
  return tags.some((tag) => /[,;|]/.test(tag)) ? JSON.stringify(tags) : tags.join('; ');
}

function writeComputed({ computed }: ExportedProject): CsvCell[] {
  if (computed === null) return COMPUTED_COLUMNS.map(() => null);
  const { rank, basis, p10, p50, p90, chanceAboveCut, isPlanned } = computed;
  return [rank, basis, p10, p50, p90, chanceAboveCut, isPlanned ? 'yes' : 'no'];
}
