import { z } from 'zod';
import type { LogDescription } from '@/lib/domain/importing/time/describe-log';
import type { FileWords } from '@/lib/domain/importing/time/list-words';
import { DURATION_UNITS } from '@/lib/domain/importing/time/read-duration';
import { TIME_TARGETS, type TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { isTimeZone } from '@/lib/domain/time/local-day';

const word = z.string().max(1_000);
const newOne = z.object({ kind: z.literal('new'), name: z.string().trim().min(1, 'has to have a name').max(300, 'has at most 300 characters') });
const choice = z.discriminatedUnion('kind', [z.object({ kind: z.literal('existing'), id: z.uuid() }), newOne, z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('skip') })]);
const choices = z.record(word, choice).default({});

/** What becomes of a time log, as the client sends it and as it is remembered. */
export const timeMappingSchema = z.object({
  format: z.string().max(40),
  source: z.string().trim().min(1, 'has to name the source of the hours').max(120, 'has at most 120 characters'),
  columns: z.record(z.string().max(20_000), z.enum(TIME_TARGETS)),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable().default(null),
  unit: z.enum(DURATION_UNITS).default('hours'),
  timeZone: z.string().max(60).refine(isTimeZone, 'has to be a time zone, such as Europe/Berlin').nullable().default(null),
  people: choices,
  projects: choices,
  activities: z.record(word, z.uuid()).default({}),
  otherActivity: z.uuid().nullable().default(null),
}) satisfies z.ZodType<TimeMapping>;

/** How a file with these columns was read before. */
export const rememberedColumnsSchema = timeMappingSchema.pick({ format: true, source: true, columns: true, unit: true });
export type RememberedColumns = z.output<typeof rememberedColumnsSchema>;

/** What the words of all time logs of a workspace mean, and where its people are. */
export const rememberedWordsSchema = timeMappingSchema.pick({ timeZone: true, people: true, projects: true, activities: true, otherActivity: true });
export type RememberedWords = z.output<typeof rememberedWordsSchema>;

export const timeStepSchema = z.enum(['analyse', 'words', 'plan', 'commit'], 'has to be analyse, words, plan or commit');

/** Chosen instead of what was recognised. */
export const timeFormatSchema = z.string().max(40).optional();

/** Lines of the file, each counted once. */
export const timeCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  rejected: z.int(),
  skipped: z.int().describe('Entries that still run or took no time, and lines of people or projects that are left out.'),
});
export type TimeCounts = z.output<typeof timeCountsSchema>;

export const timeImportResultSchema = z.object({
  id: z.uuid().nullable().describe('The import; null after a dry run, or where nothing had to be changed.'),
  isDryRun: z.boolean(),
  counts: timeCountsSchema,
  entries: z.int().describe('Time entries that are new or changed.'),
  hours: z.number().describe('Their hours.'),
  tasks: z.int().describe('Estimated tasks that are new or changed.'),
  rejections: z.array(z.object({ line: z.int(), column: z.string().nullable(), reason: z.string() })).describe('At most 500 of them.'),
  rejectionCount: z.int(),
  mapping: timeMappingSchema.describe('What was made of each column, person, project and activity.'),
});
export type TimeImportResult = z.output<typeof timeImportResultSchema>;

/** Step one. */
export type TimeAnalysis = Omit<LogDescription, 'mapping'> & {
  readonly fileName: string;
  readonly mapping: TimeMapping;
  /** The columns were set by somebody before, for a file with the same ones. */
  readonly isRemembered: boolean;
};

type Named = { readonly id: string; readonly name: string };

/** Step two: the words of the file, what each most likely is, and what it may be. */
export type TimeWords = { readonly words: FileWords; readonly mapping: TimeMapping; readonly people: readonly Named[]; readonly projects: readonly Named[]; readonly activities: readonly Named[] };

export type TimeImportProgress = { readonly step: 'reading' | 'adding' | 'changing' | 'saving'; readonly done: number; readonly total: number };

export type CommittedTimeImport = { readonly counts: TimeCounts; readonly entries: number; readonly seconds: number; /** Null where nothing had to be changed. */ readonly batchId: string | null; readonly groupId: string | null };
