import type { LoggedFile } from './logged-work';

/** A word of the file with what is known of it: how many entries and hours it stands for. */
export type Word = { readonly text: string; readonly entries: number; readonly seconds: number };

export type FileWords = {
  readonly people: readonly Word[];
  readonly projects: readonly (Word & { readonly name: string })[];
  readonly activities: readonly Word[];
};

type Named = { readonly person: string; readonly project: string; readonly client: string; readonly activity: string };

/** A client's project: two clients may each have a "Website". */
export function nameProject({ project, client }: Pick<Named, 'project' | 'client'>): string {
  return project !== '' && client !== '' ? `${client} / ${project}` : project;
}

/** The people, projects and activities that a file names, those with most hours ahead. */
export function listWords({ work, tasks }: Pick<LoggedFile, 'work' | 'tasks'>): FileWords {
  const names = new Map([...work, ...tasks].map((one) => [nameProject(one), one.project]));
  return {
    people: count(work, tasks, ({ person }) => person),
    projects: count(work, tasks, nameProject).map((word) => ({ ...word, name: names.get(word.text) ?? word.text })),
    activities: count(work, tasks, ({ activity }) => activity).filter(({ text }) => text !== ''),
  };
}

function count(work: LoggedFile['work'], tasks: LoggedFile['tasks'], wordOf: (one: Named) => string): Word[] {
  const words = new Map<string, { text: string; entries: number; seconds: number }>();
  const find = (text: string) => {
    const known = words.get(text) ?? { text, entries: 0, seconds: 0 };
    words.set(text, known);
    return known;
  };
  for (const one of tasks) find(wordOf(one));
  for (const one of work) {
    const word = find(wordOf(one));
    word.entries += 1;
    word.seconds += one.seconds;
  }
  return [...words.values()].sort((a, b) => b.seconds - a.seconds || (a.text < b.text ? -1 : 1));
}
