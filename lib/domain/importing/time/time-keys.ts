import { groupBy } from '../../shared/group-by';
import type { LoggedTask, LoggedWork } from './logged-work';
import { writeMoment } from './read-moment';

type Digest = (text: string) => string;

/**
 * A key for each piece of work, the same whenever it comes again: source and external id, else person, start, end or
 * length, project and note. Equal twins within one file are numbered, so that nothing is lost.
 *
 * @param taskKeys the keys of the file's tasks, as `keyTasks` made them
 * @param digest a collision-resistant hash, such as SHA-256 in hexadecimal
 */
export function keyWork(work: readonly LoggedWork[], source: string, taskKeys: ReadonlyMap<string, string>, digest: Digest): string[] {
  const texts = work.map(({ externalId, person, project, note, start, end, seconds, task }) => {
    const owner = task === null ? null : (taskKeys.get(task) ?? task);
    if (externalId !== '') return JSON.stringify(['entry', source, owner, externalId]);
    return JSON.stringify(['work', owner, person.toLowerCase(), writeMoment(start), end === null ? seconds : writeMoment(end), project.toLowerCase(), note]);
  });
  return numberTwins(texts).map(digest);
}

/** The keys of tasks, by the key that the file's own rows go by. */
export function keyTasks(tasks: readonly LoggedTask[], source: string, digest: Digest): Map<string, string> {
  const texts = tasks.map(({ externalId, name, project, person, day }) => JSON.stringify(externalId === '' ? ['task', source, name, project, person, day] : ['task', source, externalId]));
  return new Map(numberTwins(texts).map((text, index) => [tasks[index]?.key ?? '', digest(text)]));
}

/** At most so many days does a day of work touch: where the clock is turned, 24 hours may begin before and end after a short day. */
const MOST_PARTS = 3;

/** The key of a part of work that was cut at midnight, counted from 0. The first has the key of the whole. */
export function keyPart(key: string, part: number): string {
  return part === 0 ? key : `${key}:${part + 1}`;
}

/** The key of the work that a part was cut from. */
export function wholeKey(key: string): string {
  return key.replace(/:\d+$/, '');
}

/**
 * The parts that work has had if it passed midnight when it came before, and no longer does.
 *
 * @param drafts what a file says now
 */
export function listSpareParts(drafts: readonly { readonly line: number; readonly naturalKey: string }[]): { readonly line: number; readonly naturalKey: string }[] {
  const used = new Set(drafts.map(({ naturalKey }) => naturalKey));
  const wholes = drafts.filter(({ naturalKey }) => naturalKey === wholeKey(naturalKey));
  return wholes.flatMap(({ line, naturalKey }) => Array.from({ length: MOST_PARTS - 1 }, (_, index) => ({ line, naturalKey: keyPart(naturalKey, index + 1) })).filter((part) => !used.has(part.naturalKey)));
}

/** Twins are alike in all that tells entries apart, so their order among each other says nothing. */
function numberTwins(texts: readonly string[]): string[] {
  const numbered = [...texts];
  for (const indexes of groupBy(texts.keys(), (index) => texts[index] ?? '').values()) indexes.slice(1).forEach((index, count) => (numbered[index] = `${texts[index]}#${count + 2}`));
  return numbered;
}
