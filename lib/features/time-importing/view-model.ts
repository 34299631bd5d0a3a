import type { Rejection } from '@/lib/domain/importing/project-draft';
import type { TimeOutline } from '@/lib/domain/importing/time/outline-time-plan';
import type { PlannedEntry } from '@/lib/domain/importing/time/plan-time-import';
import { NEW, type EntryFields, type Reference } from '@/lib/domain/importing/time/time-draft';
import { formatDay, formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatClock } from '@/lib/domain/time/duration';
import { numberWeek } from '@/lib/domain/time/iso-week';
import type { TimeCounts } from './schema';

export type EntryPreview = {
  readonly key: string;
  readonly line: number;
  readonly kind: PlannedEntry['kind'];
  readonly day: string;
  readonly hours: string;
  readonly person: string;
  readonly project: string;
  readonly activity: string;
  readonly note: string;
  /** For changed entries: each field, from what to what. */
  readonly changes: readonly string[];
};

/** The dry run as the page shows it. */
export type TimePlanView = {
  readonly counts: TimeCounts;
  readonly entries: number;
  /** "1,204:30" */
  readonly hours: string;
  readonly tasks: number;
  readonly newPeople: readonly string[];
  readonly newProjects: readonly string[];
  readonly rejections: readonly Rejection[];
  /** Of all; the list is cut. */
  readonly rejectionCount: number;
  /** What a person should know, each a sentence. */
  readonly remarks: readonly string[];
  readonly preview: readonly EntryPreview[];
};

const NAMED = 10;

type Names = ReadonlyMap<string, string>;

export function toTimePlanView(outline: TimeOutline, names: Names): TimePlanView {
  const { counts, entries, seconds, tasks, newPeople, newProjects, rejections, rejectionCount, samples } = outline;
  return {
    counts,
    entries,
    hours: formatClock(seconds).replace(/\B(?=(\d{3})+:)/g, ','),
    tasks,
    newPeople: nameNew(newPeople),
    newProjects: nameNew(newProjects),
    rejections,
    rejectionCount,
    remarks: listRemarks(outline),
    preview: samples.map((entry) => toPreview(entry, names)),
  };
}

function nameNew(references: readonly Reference[]): string[] {
  return references.map((reference) => reference.slice(NEW.length)).sort();
}

function listRemarks({ running, empty, leftOut, spareParts, overlapping, lockedWeeks, spread }: TimeOutline): string[] {
  return [
    ...remark(running, 'still runs and is skipped', 'still run and are skipped'),
    ...remark(empty, 'took no time and is skipped', 'took no time and are skipped'),
    ...remark(leftOut, 'is left out, as its person or project is', 'are left out, as their people or projects are'),
    ...remark(spareParts.map(({ line }) => line), 'no longer passes midnight; its part on the next day is taken out', 'no longer pass midnight; their parts on the next day are taken out'),
    ...remark(overlapping, 'overlaps another of the same person; it is taken as it is', 'overlap others of the same person; they are taken as they are'),
    ...(lockedWeeks.length > 0 ? [`Locked and left as they are: ${lockedWeeks.slice(0, NAMED).map((monday) => `week ${numberWeek(monday).week} from ${formatDayAndYear(monday)}`).join(', ')}${lockedWeeks.length > NAMED ? ' and more' : ''}.`] : []),
    ...(spread > 0 ? ['Where only the total of a task is known, it is spread over the working days from its start to its end, at most eight hours of a person each day.'] : []),
  ];
}

function remark(lines: readonly number[], one: string, many: string): string[] {
  if (lines.length === 0) return [];
  const named = `${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? ', …' : ''}`;
  return [`${lines.length} ${lines.length === 1 ? `line ${one}` : `lines ${many}`}: ${named}.`];
}

function toPreview(entry: PlannedEntry, names: Names): EntryPreview {
  const { draft } = entry;
  const { fields } = draft;
  return {
    key: draft.naturalKey,
    line: draft.line,
    kind: entry.kind,
    day: formatDayAndYear(fields.workDate),
    hours: formatClock(fields.seconds),
    person: print('personId', fields.personId, names),
    project: print('projectId', fields.projectId, names),
    activity: print('activityId', fields.activityId, names),
    note: fields.note,
    changes: entry.kind === 'changed' ? (Object.keys(entry.change) as (keyof EntryFields)[]).map((field) => `${FIELDS[field]}: ${print(field, entry.before[field], names)} to ${print(field, entry.change[field] ?? null, names)}`) : [],
  };
}

const FIELDS: Record<keyof EntryFields, string> = {
  personId: 'person', projectId: 'project', activityId: 'activity', workDate: 'day', startedAt: 'start', endedAt: 'end', timeZone: 'time zone', seconds: 'hours', note: 'note',
};

function print(field: keyof EntryFields, value: string | number | null, names: Names): string {
  if (value === null || value === '') return field === 'projectId' ? 'no project' : 'nothing';
  if (typeof value === 'number') return formatClock(value);
  if (field === 'personId' || field === 'projectId' || field === 'activityId') return names.get(value) ?? value.replace(NEW, '');
  if (field === 'startedAt' || field === 'endedAt') return `${formatDay(value)} ${value.slice(11, 16)} UTC`;
  return value;
}
