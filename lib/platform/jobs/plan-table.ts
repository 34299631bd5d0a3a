import { toExportTable, type ExportedProject } from '../../domain/importing/export-table';
import type { ImportEvent } from '../../domain/importing/imported-values';
import { createProjectFinder, readExtra, type ProjectStanding, type StandingProject } from '../../domain/importing/known-projects';
import { outlinePlan, type LeftRows, type PlanOutline } from '../../domain/importing/outline-plan';
import { planImport, type PlannedRow } from '../../domain/importing/plan-import';
import type { ProjectDraft } from '../../domain/importing/project-draft';
import { writeCsv } from '../../domain/importing/write-csv';
import { openRows, packRows, readShared, shareText, type PackedRows, type SharedText } from './packed-rows';

/** A file of projects as it was read. Whoever brings what the workspace holds of it needs no look inside. */
export type DraftedTable = { readonly drafts: PackedRows<ProjectDraft>; readonly left: SharedText };

/** Texts of JSON lists, as the database answers them. */
type Lists<Item> = { readonly chunks: readonly SharedText[]; readonly of?: Item };
export type TableStanding = { readonly projects: Lists<StandingProject>; readonly events: Lists<ImportEvent>; readonly answers: Lists<ProjectStanding['answers'][number]> };

export type TablePlan = PlanOutline & { /** What a commit writes; null for a dry run. */ readonly rows: PackedRows<PlannedRow> | null };

/** Compares a file with what the workspace holds. */
export function planTable({ drafts, left }: DraftedTable, { projects, events, answers }: TableStanding, isDryRun: boolean): TablePlan {
  const plan = planImport(openRows(drafts), createProjectFinder({ projects: openRows(projects), events: openRows(events), answers: openRows(answers) }));
  const outline = outlinePlan(plan, JSON.parse(readShared(left)) as LeftRows);
  return { ...outline, rows: isDryRun ? null : packRows(plan.rows.filter(({ kind }) => kind !== 'same'), FEW) };
}

/** A project may have hundreds of columns. */
const FEW = 20;

type StoredProject = Omit<ExportedProject, 'extra' | 'computed'> & { readonly extra: unknown };
export type Computed = readonly [projectId: string, computed: ExportedProject['computed']];

/** All projects as a file: CSV, or JSON under the workspace's name. */
export function writeExport(projects: Lists<StoredProject>, computed: PackedRows<Computed>, format: 'csv' | 'json', workspace: string): SharedText {
  const computedOf = new Map(openRows(computed));
  const exported = openRows(projects).map((project): ExportedProject => ({ ...project, extra: readExtra(project.extra), computed: computedOf.get(project.id) ?? null }));
  return shareText(format === 'csv' ? writeCsv(toExportTable(exported)) : JSON.stringify({ workspace, projects: exported }, null, 2));
}
