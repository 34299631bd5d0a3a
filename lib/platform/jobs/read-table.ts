import { createHash } from 'node:crypto';
import { checkMapping, type MappingProblem } from '../../domain/importing/check-mapping';
import { decideDateOrder } from '../../domain/importing/decide-date-order';
import { describeColumn } from '../../domain/importing/describe-column';
import type { ImportMapping } from '../../domain/importing/import-mapping';
import type { LeftRows } from '../../domain/importing/outline-plan';
import { proposeMapping, type ProposalContext } from '../../domain/importing/propose-mapping';
import { readRows, type ReadContext, type ReadRows } from '../../domain/importing/read-rows';
import type { Criterion } from '../../domain/scoring/criterion';
import { answerFile, type FileAnswer } from './answer-file';
import { packRows, shareText, type PackedRows } from './packed-rows';
import { parseTable } from './parse-table';
import type { DraftedTable } from './plan-table';

/** How a file of projects is read, and what each of its columns most likely is. */
export async function describeTable(bytes: Uint8Array, context: ProposalContext) {
  return answerFile(async () => {
    const table = await parseTable(bytes, 'projects');
    const facts = table.columns.map((_, index) => ({ ...describeColumn(table, index), dates: decideDateOrder(table.rows.map(({ cells }) => cells[index] ?? '')) }));
    const { format, notes, columns, rows } = table;
    return { format, notes, columns, rowCount: rows.length, facts, proposal: proposeMapping(table, facts, context) };
  });
}

type DraftContext = Omit<ReadContext, 'criteria' | 'digest'> & { readonly criteria: readonly Criterion[] };
export type ReadDrafts = {
  readonly columns: readonly string[];
  readonly problems: readonly MappingProblem[];
  readonly table: DraftedTable;
  /** Under which each row's project may stand in the workspace: its key, and the id that it names. */
  readonly keys: PackedRows<readonly [naturalKey: string, projectId: string | null]>;
};

/** So many are asked for in one statement. */
const ASKED_AT_ONCE = 500;

/** Every row of a file as a project, or what has to be settled first. */
export async function readDrafts(bytes: Uint8Array, mapping: ImportMapping, context: DraftContext): Promise<FileAnswer<ReadDrafts>> {
  return answerFile(async () => {
    const table = await parseTable(bytes, 'projects');
    const problems = checkMapping(table, mapping, context.criteria);
    const { drafts, rejections, unnamed }: ReadRows = problems.length > 0 ? { drafts: [], rejections: [], unnamed: [] } : readRows(table, mapping, { ...context, digest });
    const left: LeftRows = { rejections, unnamed };
    return { columns: table.columns, problems, table: { drafts: packRows(drafts), left: shareText(JSON.stringify(left)) }, keys: packRows(drafts.map(({ naturalKey, projectId }) => [naturalKey, projectId] as const), ASKED_AT_ONCE) };
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
