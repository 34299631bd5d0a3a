import type { FieldTarget } from './import-mapping';

/** Names that columns have, the surest first. Compared in lower case, with signs as spaces. */
export const HEADER_WORDS: readonly (readonly [FieldTarget, readonly RegExp[]])[] = [
  ['projectId', [/^groundwork id$/]],
  ['ignore', [/^groundwork /]],
  ['name', [/^(project|use case|initiative|system|model|product|task|idea)? ?(name|title|titel)$/, /^(summary|projekt|project|use case|initiative|vorhaben|projet|nom)$/, /\b(name|title)$/]],
  ['externalId', [/^(external |project |use case |issue )?(id|key|number|nummer|code|identifier)$/, /^(ref|reference|nr|no)$/]],
  ['stage', [/^(development|project|lifecycle|life cycle)? ?(stage|phase)$/, /\b(stage|phase|lifecycle|maturity)\b/]],
  ['status', [/^(project )?(status|state|zustand)$/]],
  ['description', [/^(project )?(description|beschreibung|summary|abstract|details)$/, /problem|purpose|objective/, /\b(description|notes?|comment|benefits)\b/]],
  ['owner', [/^(project |product )?(owner|lead|leader|manager|responsible|assignee|verantwortlich|besitzer)( name| e ?mail)?$/, /\b(owner|lead|assignee|manager|contact)\b/]],
  ['startsOn', [/^(project )?(start|starts|begin|beginn|anfang)( ?(date|on|datum))?$/, /\b(start|initiat\w*|begin)\b.*\bdate\b/]],
  ['dueOn', [/^(due|deadline|target|end|ends|ende|fällig|faellig|frist)( ?(date|on|datum|am))?$/, /\b(due|deadline|target|planned end)\b.*\bdate\b/]],
  ['liveOn', [/^(operational|go live|live|launch|deployment|release|implementation)( date| on)?$/]],
  ['finishedOn', [/^(finished|completed|completion|closed|resolved|done)( ?(date|on))?$/]],
  ['source', [/^source$/]],
  ['tags', [/^(tags?|labels?|keywords?|categor(y|ies)|schlagworte?|kategorien?|components?)$/, /\b(topic|area|category|domain|type|classification|theme)\b/, /^(agency|department|division|team|business unit|region|country|abteilung)( name)?$/]],
];

export function normaliseHeader(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How well a name fits a target: 1 for the surest, less for others, 0 for none. */
export function fitHeader(name: string, target: FieldTarget): number {
  const clean = normaliseHeader(name).replace(/ \d+$/, '');
  const patterns = HEADER_WORDS.find(([own]) => own === target)?.[1] ?? [];
  const index = patterns.findIndex((pattern) => pattern.test(clean));
  return index < 0 ? 0 : 1 - index * 0.25;
}
