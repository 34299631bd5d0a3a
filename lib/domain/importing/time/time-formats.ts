import { normaliseHeader } from '../header-words';
import type { DurationUnit } from './read-duration';
import type { TimeTarget } from './time-mapping';

/** How a system writes its time log: what tells its header from others, and what differs from what columns are usually called. */
export type TimeFormat = {
  readonly id: string;
  readonly name: string;
  /** Each of these is a column; of alternatives one. */
  readonly signature: readonly RegExp[];
  /** Columns that mean something else here than elsewhere. */
  readonly columns: readonly (readonly [RegExp, TimeTarget])[];
  /** What bare numbers count; null where the column has to tell. */
  readonly unit: DurationUnit | null;
};

/** The more specific ahead: the first whose signature is there is recognised. Header names as `normaliseHeader` leaves them. */
export const TIME_FORMATS: readonly TimeFormat[] = [
  {
    id: 'sip',
    name: 'SiP tasks',
    signature: [/^tasknumber$/, /^hoursestimate$/, /^hoursactual$/],
    columns: [[/^tasknumber$/, 'externalId'], [/^projectcode$/, 'project'], [/^subcategory$/, 'activity'], [/^assignedtoid$/, 'person'], [/^startedon$/, 'start'], [/^completedon$/, 'end'], [/^hoursestimate$/, 'estimate'], [/^hoursactual$/, 'total'], [/^estimateon$/, 'ignore']],
    unit: 'hours',
  },
  {
    id: 'pomodoro',
    name: 'Pomodoro list',
    signature: [/^date$/, /^(x )?words$/, /^estimate$/, /^actual$/],
    columns: [[/^(x )?words$/, 'tags'], [/^estimate$/, 'estimate'], [/^actual$/, 'duration']],
    unit: 'pomodoros',
  },
  {
    id: 'jira',
    name: 'Jira',
    signature: [/^(issue key|vorgangsschlüssel|schlüssel)$/, /^(summary|zusammenfassung)$/],
    columns: [
      [/^(issue key|vorgangsschlüssel|schlüssel)$/, 'externalId'], [/^(summary|zusammenfassung)$/, 'note'], [/^(project name|projektname)$/, 'project'], [/^(assignee|bearbeiter)$/, 'person'],
      [/^(issue type|vorgangstyp)$/, 'activity'], [/^(components?( s)?|komponente n|labels?|stichwörter)$/, 'tags'], [/^(created|erstellt)$/, 'start'], [/^(resolved|erledigt)$/, 'end'], [/^(updated|aktualisiert)$/, 'end'],
      [/^(original estimate|ursprüngliche schätzung)$/, 'estimate'], [/^(time spent|zeitaufwand|benötigte zeit)$/, 'total'], [/^(log work|arbeit protokollieren)$/, 'worklog'], [/^(description|beschreibung)$/, 'ignore'],
    ],
    unit: 'seconds',
  },
  {
    id: 'redmine-issues',
    name: 'Redmine issues',
    signature: [/^(tracker)$/, /^(subject|thema)$/, /^(estimated time|geschätzter aufwand)$/],
    columns: [[/^#$/, 'externalId'], [/^(subject|thema)$/, 'note'], [/^(assignee|zugewiesen an)$/, 'person'], [/^tracker$/, 'activity'], [/^(estimated time|geschätzter aufwand)$/, 'estimate'], [/^(start date|beginn)$/, 'start'], [/^(closed|geschlossen|due date|abgabedatum)$/, 'end'], [/^(spent time|aufgewendete zeit|description|beschreibung)$/, 'ignore']],
    unit: 'hours',
  },
  {
    id: 'redmine',
    name: 'Redmine',
    signature: [/^(date|datum)$/, /^(user|benutzer)$/, /^(activity|aktivität)$/, /^(hours|stunden)$/],
    columns: [[/^(issue|ticket)$/, 'note'], [/^(comments?|kommentare?)$/, 'note'], [/^aktivität$/, 'activity'], [/^(author|autor)$/, 'ignore'], [/^#$/, 'externalId']],
    unit: 'hours',
  },
  {
    id: 'harvest',
    name: 'Harvest',
    signature: [/^date$/, /^project$/, /^task$/, /^hours$/, /^first name$/, /^last name$/],
    columns: [[/^hours$/, 'duration'], [/^hours rounded$/, 'ignore'], [/^external reference url$/, 'ignore'], [/^project code$/, 'ignore'], [/^employee$/, 'ignore']],
    unit: 'hours',
  },
  {
    id: 'clockify',
    name: 'Clockify',
    signature: [/^project$/, /^user$/, /^start date$/, /^start time$/, /^(group|duration (h|decimal)|date of creation)$/],
    columns: [[/^duration h$/, 'duration'], [/^duration decimal$/, 'duration'], [/^group$/, 'ignore'], [/^date of creation$/, 'ignore']],
    unit: 'hours',
  },
  {
    id: 'toggl',
    name: 'Toggl Track',
    signature: [/^user$/, /^project$/, /^description$/, /^start date$/, /^start time$/, /^end date$/, /^end time$/],
    columns: [],
    unit: null,
  },
  {
    id: 'toggl-workspace',
    name: 'Toggl Track',
    signature: [/^task id$/, /^task$/, /^estimated seconds$/],
    columns: [[/^task id$/, 'externalId'], [/^task$/, 'note'], [/^estimated seconds$/, 'estimate']],
    unit: 'seconds',
  },
  {
    id: 'solidtime-entries',
    name: 'solidtime',
    signature: [/^description$/, /^project$/, /^start$/, /^end$/, /^user name$/, /^user email$/],
    columns: [],
    unit: null,
  },
  {
    id: 'solidtime',
    name: 'solidtime',
    signature: [/^description$/, /^task$/, /^project$/, /^user$/, /^start$/, /^end$/, /^duration decimal$/],
    columns: [[/^duration$/, 'duration'], [/^duration decimal$/, 'duration']],
    unit: 'hours',
  },
  {
    id: 'solidtime-archive',
    name: 'solidtime',
    signature: [/^id$/, /^description$/, /^start$/, /^end$/, /^member id$/, /^project id$/, /^task id$/],
    columns: [[/^user id$/, 'person'], [/^project id$/, 'project'], [/^task id$/, 'activity'], [/^tags$/, 'ignore']],
    unit: null,
  },
  {
    id: 'kimai-importer',
    name: 'Kimai importer',
    signature: [/^date$/, /^(from|begin)$/, /^(to|end)$/, /^duration$/, /^customer$/, /^activity$/, /^(exported|rate)$/],
    columns: [[/^(from|begin)$/, 'startTime'], [/^(to|end)$/, 'endTime']],
    unit: 'seconds',
  },
  {
    id: 'kimai',
    name: 'Kimai',
    signature: [/^(date|datum)$/, /^(from|von)$/, /^(to|bis)$/, /^(duration|dauer)$/, /^(customer|kunde)$/, /^(activity|tätigkeit)$/],
    columns: [[/^(name)$/, 'person'], [/^(user|benutzer)$/, 'ignore'], [/^(type|typ|category)$/, 'ignore']],
    unit: 'hours',
  },
];

/** Any other table: its columns are proposed by their names, and a person corrects them. */
export const OTHER_FORMAT: TimeFormat = { id: 'other', name: 'Another time log', signature: [], columns: [], unit: null };

export const ACTIVITY_WATCH = { id: 'activitywatch', name: 'ActivityWatch' } as const;

/** The format of a header, which may name its columns twice and in any order. */
export function recogniseFormat(columns: readonly string[]): TimeFormat {
  const names = columns.map(cleanHeader);
  return TIME_FORMATS.find(({ signature }) => signature.every((wanted) => names.some((name) => wanted.test(name)))) ?? OTHER_FORMAT;
}

export function findFormat(id: string): TimeFormat {
  return TIME_FORMATS.find((format) => format.id === id) ?? OTHER_FORMAT;
}

/** As `normaliseHeader`, without the number that a repeated name was given; "#" stays what it is. */
export function cleanHeader(name: string): string {
  return name.trim() === '#' ? '#' : normaliseHeader(name.replace(/ \(\d+\)$/, ''));
}
