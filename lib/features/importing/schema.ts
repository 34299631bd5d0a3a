import { z } from 'zod';
import type { DateOrderDecision } from '@/lib/domain/importing/decide-date-order';
import type { ColumnFacts } from '@/lib/domain/importing/describe-column';
import { FIELD_TARGETS, type ImportMapping } from '@/lib/domain/importing/import-mapping';
import { projectStatuses } from '@/lib/domain/shared/project-status';
import { stages } from '@/lib/domain/shared/stage';

const target = z.union([z.enum(FIELD_TARGETS), z.templateLiteral(['criterion:', z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/)])], 'has to be a field or a criterion');

const words = <Value extends z.ZodType>(value: Value) => z.record(z.string().max(20_000), value).default({});

/** What files are imported as. */
export const IMPORT_KINDS = ['projects', 'time'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const importKindSchema = z.enum(IMPORT_KINDS, 'has to be projects or time');

/** What becomes of a file's columns, as the client sends it and as it is remembered. */
export const importMappingSchema = z.object({
  source: z.string().trim().min(1, 'has to name the list that the projects come from').max(120, 'has at most 120 characters'),
  columns: z.record(z.string().max(20_000), z.object({ target, dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable().default(null) })),
  stages: words(z.object({ stage: z.enum(stages), status: z.enum(projectStatuses) })),
  statuses: words(z.enum(projectStatuses)),
  owners: words(z.uuid().nullable()),
}) satisfies z.ZodType<ImportMapping>;

export const importStepSchema = z.enum(['analyse', 'plan', 'commit'], 'has to be analyse, plan or commit');

export const exportFormatSchema = z.enum(['csv', 'json'], 'has to be csv or json');

export const importCountsSchema = z.object({ new: z.number(), changed: z.number(), same: z.number(), rejected: z.number() });
export type ImportCounts = z.output<typeof importCountsSchema>;

/** What comes in a form beside the file. What the mapping has to hold depends on the kind. */
export const sentImportSchema = z.strictObject({
  kind: importKindSchema.default('projects'),
  mapping: z.string().optional().describe('JSON: the `mapping` that a dry run answers, corrected.'),
  dryRun: z
    .enum(['true', 'false'], 'has to be true or false')
    .default('false')
    .transform((text) => text === 'true'),
});
export type SentImport = { readonly mapping: ImportMapping | undefined; readonly dryRun: boolean };

/** JSON that comes as text. */
export const jsonOf = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(readJson, schema);

function readJson(text: unknown, context: z.core.$RefinementCtx): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    context.addIssue('has to be JSON');
    return z.NEVER;
  }
}

export const importResultSchema = z.object({
  id: z.uuid().nullable().describe('The import; null after a dry run, or where nothing had to be changed.'),
  isDryRun: z.boolean(),
  counts: importCountsSchema,
  rejections: z.array(z.object({ line: z.int(), column: z.string().nullable(), reason: z.string() })).describe('At most 500 of them.'),
  rejectionCount: z.int(),
  mapping: importMappingSchema.describe('What was made of each column.'),
});
export type ImportResult = z.output<typeof importResultSchema>;

export const undoImportSchema = z.object({ groupId: z.uuid() });

/** How a file is read, and what each of its columns most likely is. */
export type FileAnalysis = {
  readonly fileName: string;
  readonly format: string;
  readonly notes: readonly string[];
  readonly rowCount: number;
  readonly columns: readonly (ColumnFacts & { readonly dates: DateOrderDecision })[];
  readonly mapping: ImportMapping;
  /** The mapping was corrected by somebody before, for a file with the same columns. */
  readonly isRemembered: boolean;
  readonly criteria: readonly { readonly key: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** How far an import is. */
export type ImportProgress = { readonly step: 'reading' | 'adding' | 'changing' | 'saving'; readonly done: number; readonly total: number };

export type CommittedImport = { readonly counts: ImportCounts; /** Null where nothing had to be changed. */ readonly batchId: string | null; readonly groupId: string | null };
