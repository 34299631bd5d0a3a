import { addDays } from '../../time/calendar-day';
import { DAY_SECONDS, formatClock } from '../../time/duration';
import type { Rejection } from '../project-draft';
import { splitTags } from '../split-tags';
import type { Table, TableRow } from '../table';
import type { LoggedFile, LoggedTask, LoggedWork, TaskTotal } from './logged-work';
import { readDuration } from './read-duration';
import { readMoment, toInstant, type Moment } from './read-moment';
import { readWorklog } from './read-worklog';
import { spreadTotal } from './spread-total';
import { findColumns, TIME_TARGETS, type TimeMapping, type TimeTarget } from './time-mapping';

const LONGEST_NOTE = 5_000;
const LONGEST_NAME = 300;

type Reject = (target: TimeTarget, reason: string) => void;
type Words = Pick<LoggedWork, 'person' | 'project' | 'client' | 'activity' | 'note'>;

/** Reads every row of a table as work, or as a task with its estimate and its work. The mapping has been checked. */
export function readTimeTable(table: Table, mapping: TimeMapping): LoggedFile {
  const found: FoundRows = { work: [], totals: [], tasks: [], rejections: [], running: [], empty: [] };
  const reader = createReader(table, mapping);
  for (const row of table.rows) reader.read(row, found);
  const { totals, ...rest } = found;
  return { ...rest, work: [...found.work, ...placeTotals(totals)], spread: totals.length };
}

type FoundRows = { work: LoggedWork[]; totals: TaskTotal[]; tasks: LoggedTask[]; rejections: Rejection[]; running: number[]; empty: number[] };

function createReader(table: Table, mapping: TimeMapping) {
  const indexes = Object.fromEntries(TIME_TARGETS.map((target) => [target, findColumns(table.columns, mapping, target)])) as Record<TimeTarget, number[]>;
  const cellsOf = (row: TableRow, target: TimeTarget): string[] => indexes[target].map((index) => row.cells[index] ?? '').filter((cell) => cell !== '');
  const first = (row: TableRow, target: TimeTarget): string => {
    for (const index of indexes[target]) if (row.cells[index]) return row.cells[index];
    return '';
  };
  const nameOf = (target: TimeTarget): string | null => table.columns[indexes[target][0] ?? -1] ?? null;
  const moment = (date: string, time: string): Moment | null => readMoment(date, time, mapping.dateOrder);

  const readWords = (row: TableRow): Words => {
    const tags = indexes.tags.flatMap((index) => splitTags(row.cells[index] ?? '', 'tags'));
    const fullName = [first(row, 'firstName'), first(row, 'lastName')].filter((part) => part !== '').join(' ');
    const activity = first(row, 'activity') || (tags[0] ?? '');
    return {
      person: namePerson(clean(first(row, 'person') || fullName), clean(first(row, 'email'))),
      project: clean(first(row, 'project')),
      client: clean(first(row, 'client')),
      activity: clean(activity),
      note: [...cellsOf(row, 'note'), ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : [])].join(' \u00B7 ').slice(0, LONGEST_NOTE),
    };
  };

  const readSpan = (row: TableRow, reject: Reject): { start: Moment; end: Moment | null } | null => {
    const start = moment(first(row, 'start'), first(row, 'startTime'));
    if (start === null) {
      reject(first(row, 'start') === '' || first(row, 'startTime') === '' ? 'start' : 'startTime', first(row, 'start') === '' ? 'It has no date.' : `“${shorten([first(row, 'start'), first(row, 'startTime')].join(' ').trim())}” is no date and time that can be read.`);
      return null;
    }
    const endDate = first(row, 'end');
    const endTime = first(row, 'endTime');
    if (endDate === '' && endTime === '') return { start, end: null };
    const end = endDate === '' ? readEndClock(start, endTime) : moment(endDate, endTime);
    if (end === null) reject(endDate === '' ? 'endTime' : 'end', `“${shorten([endDate, endTime].join(' ').trim())}” is no date and time that can be read.`);
    return end === null ? null : { start, end };
  };

  const readWork = (row: TableRow, words: Words, task: string | null, found: FoundRows, reject: Reject): void => {
    const isOpen = isRunning(row);
    if (isOpen) return void found.running.push(row.line);
    const span = readSpan(row, reject);
    if (!span) return;
    const given = readAmount(row, 'duration', reject);
    if (given === undefined) return;
    const length = span.end === null ? null : measure(span.start, span.end, mapping.timeZone);
    if (length !== null && length < 0) return reject('end', 'The end is before the start.');
    const seconds = given ?? length;
    if (seconds === null) return reject('duration', 'It has neither a duration nor an end.');
    if (seconds === 0) return void found.empty.push(row.line);
    if (seconds > DAY_SECONDS) return reject('duration', `${formatClock(seconds)} hours are more than a day has.`);
    found.work.push({ line: row.line, externalId: first(row, 'externalId'), ...words, ...span, seconds, task });
  };

  /** An entry without an end and without a duration, in a file that has ends; or with a negative duration. */
  const isRunning = (row: TableRow): boolean => {
    const hasClocks = indexes.endTime.length > 0 || (indexes.end.length > 0 && indexes.total.length === 0);
    const duration = first(row, 'duration');
    const amount = duration === '' ? null : readDuration(duration, mapping.unit);
    if (amount !== null && amount < 0) return true;
    const isOpen = hasClocks && first(row, 'end') === '' && first(row, 'endTime') === '';
    return isOpen && (amount === null || amount === 0) && (duration === '' || amount === 0) && first(row, 'start') !== '';
  };

  /** Seconds; null where the cell is empty, undefined where it was rejected. */
  const readAmount = (row: TableRow, target: 'duration' | 'total' | 'estimate', reject: Reject): number | null | undefined => {
    const cell = first(row, target);
    if (cell === '') return null;
    const seconds = readDuration(cell, mapping.unit);
    if (seconds !== null && seconds >= 0) return seconds;
    reject(target, seconds === null ? `“${shorten(cell)}” is no length of time that can be read.` : 'A length of time is not below nought.');
    return undefined;
  };

  const readTotal = (row: TableRow, words: Words, task: LoggedTask, found: FoundRows, reject: Reject): void => {
    const seconds = readAmount(row, 'total', reject);
    if (seconds === undefined || seconds === null || seconds === 0) return;
    const ends = cellsOf(row, 'end').flatMap((cell) => moment(cell, '')?.day ?? []);
    const from = moment(first(row, 'start'), '')?.day;
    const to = ends.toSorted()[0] ?? from;
    if (to === undefined) return reject('end', 'It has hours, but neither a start nor an end.');
    found.totals.push({ line: row.line, externalId: '', ...words, note: words.note || task.name, seconds, task: task.key, from: from ?? to, to });
  };

  const readLogs = (row: TableRow, words: Words, task: string, found: FoundRows, reject: Reject): void => {
    for (const cell of cellsOf(row, 'worklog')) {
      const log = readWorklog(cell);
      const start = log && moment(log.date, '');
      if (!log || !start) reject('worklog', `“${shorten(cell)}” is not “comment;date;author;seconds”.`);
      else if (log.seconds > DAY_SECONDS) reject('worklog', `${formatClock(log.seconds)} hours are more than a day has.`);
      else if (log.seconds <= 0) found.empty.push(row.line);
      else found.work.push({ line: row.line, externalId: '', ...words, person: clean(log.author) || words.person, note: [log.comment || words.note, first(row, 'externalId')].filter((part) => part !== '').join(' \u00B7 '), start, end: null, seconds: log.seconds, task });
    }
  };

  const readTask = (row: TableRow, words: Words, reject: Reject): LoggedTask => {
    const externalId = first(row, 'externalId');
    const day = moment(first(row, 'start'), '')?.day ?? null;
    const name = (cellsOf(row, 'note')[0] ?? '') || (externalId === '' ? [words.project, words.activity].filter((part) => part !== '').join(', ') : `${words.activity || 'Task'} ${externalId}`) || 'Task';
    const { note: _note, ...named } = words;
    return { line: row.line, key: `${row.line}`, externalId, name: name.slice(0, LONGEST_NAME), ...named, estimateSeconds: readAmount(row, 'estimate', reject) ?? null, day };
  };

  /** A row that is rejected in part is rejected whole. */
  const read = (row: TableRow, found: FoundRows): void => {
    const own: FoundRows = { work: [], totals: [], tasks: [], rejections: [], running: [], empty: [] };
    const reject: Reject = (target, reason) => void own.rejections.push({ line: row.line, column: nameOf(target), reason });
    const words = readWords(row);
    const hasTask = indexes.estimate.length > 0 || indexes.worklog.length > 0 || indexes.total.length > 0;
    const task = hasTask ? readTask(row, words, reject) : null;
    if (task) own.tasks.push(task);
    if (indexes.duration.length > 0 || !hasTask) readWork(row, words, task?.key ?? null, own, reject);
    if (task) readTotal(row, words, task, own, reject);
    if (task) readLogs(row, words, task.key, own, reject);
    found.rejections.push(...own.rejections);
    if (own.rejections.length > 0) return;
    for (const key of ['work', 'totals', 'tasks', 'running', 'empty'] as const) (found[key] as unknown[]).push(...own[key]);
  };

  return { read };
}

/** A clock alone is on the day of the start, or on the next where it is earlier. */
function readEndClock(start: Moment, time: string): Moment | null {
  const end = readMoment(start.day, time, null);
  if (end === null || end.clock === null || start.clock === null) return end;
  return end.clock < start.clock ? { ...end, day: addDays(start.day, 1) } : end;
}

function measure(start: Moment, end: Moment, timeZone: string | null): number | null {
  const from = toInstant(start, timeZone ?? 'UTC');
  const to = toInstant(end, timeZone ?? 'UTC');
  if (from === null || to === null) return end.day < start.day ? -1 : null;
  return Math.round((to - from) / 1_000);
}

/** In the order of their start, so that a task that is added later moves none that is there. */
function placeTotals(totals: readonly TaskTotal[]): LoggedWork[] {
  const taken = new Map<string, Map<string, number>>();
  const ordered = totals.toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || a.line - b.line);
  return ordered.flatMap(({ from, to, seconds, ...rest }) => {
    const own = taken.get(rest.person) ?? new Map<string, number>();
    taken.set(rest.person, own);
    return spreadTotal({ from, to, seconds }, own).map((share, index) => ({ ...rest, externalId: `total ${index + 1}`, start: { day: share.day, clock: null, instant: null }, end: null, seconds: share.seconds }));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** With the address, which tells two people of one name apart. */
function namePerson(name: string, email: string): string {
  if (name === '' || email === '' || name.toLowerCase() === email.toLowerCase()) return name || email;
  return `${name} <${email}>`;
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
