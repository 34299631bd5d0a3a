import { createHash } from 'node:crypto';
import type { MappingProblem } from '../../domain/importing/check-mapping';
import { decodeText } from '../../domain/importing/decode-text';
import { checkWords } from '../../domain/importing/time/check-time-mapping';
import { checkLog, describeLog, readLog, type LogDescription, type TimeLog } from '../../domain/importing/time/describe-log';
import { leaveOutBreaks } from '../../domain/importing/time/leave-out-breaks';
import { listWords, type FileWords } from '../../domain/importing/time/list-words';
import type { LoggedFile } from '../../domain/importing/time/logged-work';
import { readActivityWatch } from '../../domain/importing/time/read-activity-watch';
import { draftTime, type TimeDrafts } from '../../domain/importing/time/time-draft';
import type { LeftLines } from '../../domain/importing/time/outline-time-plan';
import type { TimeMapping } from '../../domain/importing/time/time-mapping';
import { answerFile, type FileAnswer } from './answer-file';
import { packRows, shareText, type PackedRows } from './packed-rows';
import { parseTable } from './parse-table';
import { ASKED_AT_ONCE, type DraftedLog } from './plan-time-log';
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

export type LogDrafts = {
  readonly problems: readonly MappingProblem[];
  readonly columns: readonly string[];
  readonly log: DraftedLog;
  /** Under which its rows may stand in the workspace. */
  readonly keys: { readonly entries: PackedRows<string>; readonly tasks: PackedRows<string> };
  /** Everybody it is about: ids, and references to who is new. */
  readonly people: { readonly entries: readonly string[]; readonly tasks: readonly string[] };
  /** Its first and its last day. */
  readonly days: { readonly first: string; readonly last: string } | null;
};

/** Every row of a log as entries and tasks, or what has to be settled first. */
export async function draftTimeLog(bytes: Uint8Array, mapping: TimeMapping): Promise<FileAnswer<LogDrafts>> {
  return answerFile(async () => {
    const log = await parseLog(bytes);
    const columns = log.kind === 'table' ? log.table.columns : [];
    const unsettled = checkLog(log, mapping);
    const file = unsettled.length > 0 ? NOTHING : readLog(log, mapping);
    const problems = unsettled.length > 0 ? unsettled : checkWords(listWords(file), mapping);
    const { rejections, running, empty, spread } = file;
    const drafts = draftTime(problems.length > 0 ? NOTHING : file, mapping, digest);
    const left: LeftLines = { rejections, running, empty, leftOut: drafts.skipped, spread };
    return { problems, columns, log: { entries: packRows(drafts.entries), tasks: packRows(drafts.tasks), left: shareText(JSON.stringify(left)) }, ...describeDrafts(drafts) };
  });
}

function describeDrafts({ entries, tasks }: TimeDrafts): Pick<LogDrafts, 'keys' | 'people' | 'days'> {
  const keysOf = (drafts: readonly { readonly naturalKey: string }[]): PackedRows<string> => packRows(drafts.map(({ naturalKey }) => naturalKey), ASKED_AT_ONCE);
  const days = entries.map(({ fields }) => fields.workDate).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    keys: { entries: keysOf(entries), tasks: keysOf(tasks) },
    people: { entries: [...new Set(entries.map(({ fields }) => fields.personId))], tasks: [...new Set(tasks.flatMap(({ fields }) => fields.personId ?? []))] },
    days: first === undefined || last === undefined ? null : { first, last },
  };
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
