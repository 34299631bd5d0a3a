import { describeColumn, type ColumnFacts } from '../describe-column';
import type { Table } from '../table';
import { readDuration } from './read-duration';
import { cleanHeader, type TimeFormat } from './time-formats';
import { REPEATABLE_TIME_TARGETS, type TimeTarget } from './time-mapping';

/** What columns of time logs are called, in English, German, French and Spanish. */
const USUAL: readonly (readonly [TimeTarget, RegExp])[] = [
  ['email', /^(user )?(e ?mail|mail|e mail adresse|email address)$/],
  ['firstName', /^(first name|vorname|prénom)$/],
  ['lastName', /^(last name|surname|nachname|nom de famille)$/],
  ['person', /^(user|user ?name|person|employee|member|author|worker|who|consultant|benutzer|mitarbeiter(in)?|nutzer|bearbeiter|utilisateur|usuario|assignee)$/],
  ['client', /^(client|customer|kunde|mandant|cliente)$/],
  ['project', /^(project|projekt|projet|proyecto)( name)?$/],
  ['activity', /^(activity|task|task name|service|work type|tätigkeit|aktivität|aufgabe|leistung|tâche|activité|actividad|tarea)$/],
  ['note', /^(description|notes?|comments?|details|memo|beschreibung|bemerkung|kommentar|notiz|summary|subject|was|what|descripción)$/],
  ['tags', /^(tags?|labels?|schlagworte?|keywords?|étiquettes)$/],
  ['startTime', /^(start time|time from|from|von|beginn(zeit)?|startzeit|begin|uhrzeit von|heure de début)$/],
  ['endTime', /^(end time|time to|to|until|bis|endzeit|uhrzeit bis|heure de fin)$/],
  ['start', /^(date|day|datum|tag|start|start date|started( at| on)?|spent on|work date|startdatum|arbeitstag|fecha)$/],
  ['end', /^(end|end date|stop|ended( at)?|finished( at)?|ende|enddatum)$/],
  ['duration', /^(duration|hours?|time|time spent|spent( time)?|worked|effort|dauer|stunden|zeit|aufwand|durée|heures|horas|duración|minutes|minuten|seconds|sekunden)( (h|hours|min|minutes|s|sec|seconds|ms|decimal|dezimal))?$/],
  ['estimate', /^(estimate|estimated( hours| time)?|original estimate|schätzung|geschätzt|planned hours)$/],
  ['externalId', /^(id|entry id|external id|uuid)$/],
];

/** What each column most likely is: as the format says, else by its usual name, else by what is in it. */
export function proposeColumns(table: Table, format: TimeFormat): Record<string, TimeTarget> {
  const facts = table.columns.map((_, index) => describeColumn(table, index));
  const chosen = new Map<string, TimeTarget>();
  for (const fact of facts) {
    const target = ofFormat(fact.name, format) ?? byName(fact.name);
    const isTaken = [...chosen.values()].includes(target);
    chosen.set(fact.name, isTaken && !REPEATABLE_TIME_TARGETS.has(target) ? 'ignore' : target);
  }
  if (format.signature.length === 0) proposeByContent(facts, chosen);
  tellClocksFromDays(facts, chosen);
  // A task's own log says more than its sum.
  if ([...chosen.values()].includes('worklog')) for (const [name, target] of chosen) if (target === 'total') chosen.set(name, 'ignore');
  return Object.fromEntries(chosen);
}

function ofFormat(name: string, { columns }: TimeFormat): TimeTarget | null {
  const clean = cleanHeader(name);
  return columns.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
}

function byName(name: string): TimeTarget {
  const clean = cleanHeader(name);
  return USUAL.find(([, pattern]) => pattern.test(clean))?.[0] ?? 'ignore';
}

function proposeByContent(facts: readonly ColumnFacts[], chosen: Map<string, TimeTarget>): void {
  const has = (target: TimeTarget): boolean => [...chosen.values()].includes(target);
  const free = (test: (fact: ColumnFacts) => boolean): string | undefined => facts.find((fact) => chosen.get(fact.name) === 'ignore' && fact.filled > 0 && test(fact))?.name;
  const give = (name: string | undefined, target: TimeTarget): void => void (name !== undefined && chosen.set(name, target));
  if (!has('start')) give(free(({ dateShare, values }) => dateShare >= 0.9 && values.every(({ text }) => text.length >= 6)), 'start');
  if (!has('duration') && !has('end') && !has('endTime')) give(free(({ values }) => values.every(({ text }) => /[:hmP]/i.test(text) && readDuration(text, 'hours') !== null)), 'duration');
}

/** "From" and "Start" may hold a clock or a whole instant, "Date" a day or both: the cells tell. */
function tellClocksFromDays(facts: readonly ColumnFacts[], chosen: Map<string, TimeTarget>): void {
  for (const { name, values, dateShare } of facts) {
    const isClock = values.length > 0 && values.every(({ text }) => /^\d{1,2}[:.h]\d{2}(:\d{2})?(\s*[ap]\.?m\.?)?$/i.test(text));
    const target = chosen.get(name);
    if (isClock && target === 'start') chosen.set(name, 'startTime');
    if (isClock && target === 'end') chosen.set(name, 'endTime');
    if (!isClock && dateShare >= 0.5 && target === 'startTime') chosen.set(name, 'start');
    if (!isClock && dateShare >= 0.5 && target === 'endTime') chosen.set(name, 'end');
  }
}
