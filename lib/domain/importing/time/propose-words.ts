import type { KnownPerson } from '../propose-values';
import type { FileWords } from './list-words';
import { matchActivity, type KnownActivity } from './match-activity';
import { matchName } from './match-name';
import { chosenFor, type TimeMapping, type WordChoice, type Words } from './time-mapping';

export type Known = {
  readonly people: readonly KnownPerson[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly activities: readonly KnownActivity[];
  /** Whoever imports: work without a name is theirs. */
  readonly self: string;
  /** Whether names of projects that are not here are likely projects: an app's name is none. */
  readonly areProjects: boolean;
};

type WordMappings = Pick<TimeMapping, 'people' | 'projects' | 'activities' | 'otherActivity'>;

/**
 * What each word of a file most likely is here: what was said before, then whoever or whatever has the name, else new.
 * A proposal: nothing is written before a person has seen it.
 */
export function proposeWords(words: FileWords, known: Known, remembered: WordMappings): WordMappings {
  const recallPerson = recall(remembered.people, new Set(known.people.map(({ id }) => id)));
  const recallProject = recall(remembered.projects, new Set(known.projects.map(({ id }) => id)));
  const activityIds = new Set(known.activities.map(({ id }) => id));
  const isKnown = (id: string | null | undefined): id is string => id !== null && id !== undefined && activityIds.has(id);
  return {
    people: Object.fromEntries(words.people.map(({ text }) => [text, recallPerson(text) ?? proposePerson(text, known)])),
    projects: Object.fromEntries(words.projects.map(({ text, name }) => [text, recallProject(text) ?? proposeProject(text, name, known)])),
    activities: Object.fromEntries(
      words.activities.flatMap(({ text }): [string, string][] => {
        const before = chosenFor(remembered.activities, text);
        const id = isKnown(before) ? before : matchActivity(text, known.activities)?.id;
        return id === undefined ? [] : [[text, id]];
      }),
    ),
    otherActivity: isKnown(remembered.otherActivity) ? remembered.otherActivity : (known.activities.find(({ key }) => key === 'training') ?? known.activities[0])?.id ?? null,
  };
}

/** What was chosen before, unless that person or project is gone. */
function recall(remembered: Words<WordChoice>, ids: ReadonlySet<string>): (text: string) => WordChoice | null {
  return (text) => {
    const choice = chosenFor(remembered, text);
    return choice === undefined || (choice.kind === 'existing' && !ids.has(choice.id)) ? null : choice;
  };
}

function proposePerson(text: string, { people, self }: Known): WordChoice {
  if (text === '') return { kind: 'existing', id: self };
  const { name, email } = splitPerson(text);
  const byAddress = people.filter((person) => person.email !== null && email !== null && person.email.toLowerCase() === email.toLowerCase());
  const byName = people.filter((person) => person.name.trim().toLowerCase() === name.toLowerCase());
  const found = byAddress.length > 0 ? byAddress : byName;
  if (found.length === 1 && found[0]) return { kind: 'existing', id: found[0].id };
  return { kind: 'new', name: /^\d+$/.test(name) ? `Person ${name}` : name };
}

/** "Ann Lee <ann@example.org>" and "ann@example.org" hold an address. */
export function splitPerson(text: string): { readonly name: string; readonly email: string | null } {
  const found = /^(.*) <([^<>]+)>$/.exec(text);
  if (found) return { name: found[1] ?? '', email: found[2] ?? null };
  return { name: text, email: /^\S+@\S+\.\S+$/.test(text) ? text : null };
}

function proposeProject(text: string, name: string, { projects, areProjects }: Known): WordChoice {
  if (text === '') return { kind: 'none' };
  const found = matchName(name, projects) ?? matchName(text, projects);
  if (found) return { kind: 'existing', id: found.id };
  return areProjects ? { kind: 'new', name } : { kind: 'none' };
}
