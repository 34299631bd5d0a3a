import { createHash } from 'node:crypto';
import type { MappingProblem } from '../../domain/importing/check-mapping';
import { decodeText } from '../../domain/importing/decode-text';
import { checkWords } from '../../domain/importing/time/check-time-mapping';
import { checkLog, describeLog, readLog, type LogDescription, type TimeLog } from '../../domain/importing/time/describe-log';
import { leaveOutBreaks } from '../../domain/importing/time/leave-out-breaks';
import { listWords, type FileWords } from '../../domain/importing/time/list-words';
import type { LoggedFile } from '../../domain/importing/time/logged-work';
import { readActivityWatch } from '../../domain/importing/time/read-activity-watch';
import { draftTime, type EntryDraft, type TaskDraft } from '../../domain/importing/time/time-draft';
import type { TimeMapping } from '../../domain/importing/time/time-mapping';
import { answerFile, type FileAnswer } from './answer-file';
import { packRows, type PackedRows } from './packed-rows';
import { parseTable } from './parse-table';
import { RefusedFile } from './refused-file';

/** How a time log is read, and what each of its columns most likely is. */
export async function describeTimeLog(bytes: Uint8Array, fileName: string, formatId?: string): Promise<FileAnswer<LogDescription>> {
  return answerFile(async () => describeLog(await parseLog(bytes), fileName, formatId));
}

export type LogWords = { readonly problems: readonly MappingProblem[]; readonly words: FileWords };

/** The people, projects and activities that a log names, once its columns are settled. */
export async function listLogWords(bytes: Uint8Array, mapping: TimeMapping): Promise<FileAnswer<LogWords>> {
  return answerFile(async () => {
    const log = await parseLog(bytes);
    const problems = checkLog(log, mapping);
    return { problems, words: listWords(problems.length > 0 ? { work: [], tasks: [] } : readLog(log, mapping)) };
  });
}

export type LogDrafts = Pick<LoggedFile, 'rejections' | 'running' | 'empty' | 'spread'> & {
  readonly problems: readonly MappingProblem[];
  readonly columns: readonly string[];
  readonly entries: PackedRows<EntryDraft>;
  readonly tasks: PackedRows<TaskDraft>;
  readonly leftOut: readonly number[];
};

/** Every row of a log as entries and tasks, or what has to be settled first. */
export async function draftTimeLog(bytes: Uint8Array, mapping: TimeMapping): Promise<FileAnswer<LogDrafts>> {
  return answerFile(async () => {
    const log = await parseLog(bytes);
    const columns = log.kind === 'table' ? log.table.columns : [];
    const unsettled = checkLog(log, mapping);
    const file = unsettled.length > 0 ? NOTHING : readLog(log, mapping);
    const problems = unsettled.length > 0 ? unsettled : checkWords(listWords(file), mapping);
    const { entries, tasks, skipped } = draftTime(problems.length > 0 ? NOTHING : file, mapping, digest);
    const { rejections, running, empty, spread } = file;
    return { problems, columns, entries: packRows(entries), tasks: packRows(tasks), leftOut: skipped, rejections, running, empty, spread };
  });
}

const NOTHING: LoggedFile = { work: [], tasks: [], rejections: [], running: [], empty: [], spread: 0 };

const BRACE = 0x7b;

/** Behind a byte order mark and blanks, JSON begins with a brace; no table does. */
async function parseLog(bytes: Uint8Array): Promise<TimeLog> {
  const first = bytes.subarray(0, 16).find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (first !== BRACE) return { kind: 'table', table: leaveOutBreaks(await parseTable(bytes, 'hours')) };
  const text = decodeText(bytes);
  const file = text.ok ? readActivityWatch(text.value.text.replace(/^\uFEFF/, '')) : text;
  if (!file.ok) throw new RefusedFile('invalid', file.reason);
  return { kind: 'events', file: file.value };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
