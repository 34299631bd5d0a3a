import { projectStatuses, projectStatusNames, type ProjectStatus } from '../shared/project-status';
import { stageNames, stages } from '../shared/stage';
import type { Standing } from './import-mapping';
import { readStanding } from './read-standing';

export type KnownPerson = { readonly id: string; readonly name: string; readonly email: string | null };

export const UNKNOWN_STANDING: Standing = { stage: 'goal', status: 'candidate' };

/** Our own names mean themselves; other words are read, and what is not known begins at the beginning. */
export function proposeStages(words: readonly string[]): Record<string, Standing> {
  return Object.fromEntries(words.map((word) => [word, ownStage(word) ?? readStanding(word) ?? UNKNOWN_STANDING]));
}

function ownStage(word: string): Standing | null {
  const stage = stages.find((own) => isSame(own, word) || isSame(stageNames[own], word));
  return stage ? { stage, status: stage === 'goal' ? 'candidate' : 'active' } : null;
}

export function proposeStatuses(words: readonly string[]): Record<string, ProjectStatus> {
  return Object.fromEntries(words.map((word) => [word, ownStatus(word) ?? readStanding(word)?.status ?? UNKNOWN_STANDING.status]));
}

function ownStatus(word: string): ProjectStatus | null {
  return projectStatuses.find((own) => isSame(own, word) || isSame(projectStatusNames[own], word)) ?? null;
}

/** People by their address or their full name; where two people share a name, a person has to say. */
export function proposeOwners(words: readonly string[], people: readonly KnownPerson[]): Record<string, string | null> {
  return Object.fromEntries(
    words.map((word) => {
      const byAddress = people.filter(({ email }) => email !== null && isSame(email, word));
      const byName = people.filter(({ name }) => isSame(name, word));
      const found = byAddress.length > 0 ? byAddress : byName;
      return [word, found.length === 1 ? (found[0]?.id ?? null) : null];
    }),
  );
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
