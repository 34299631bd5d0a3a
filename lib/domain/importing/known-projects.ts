import { collectImported, type ImportEvent } from './imported-values';
import type { KnownProject } from './plan-import';
import type { ProjectDraft, ProjectFields } from './project-draft';

/** A project of the workspace as it is read; its other columns may hold anything. */
export type StandingProject = readonly [naturalKey: string | null, id: string, isRemoved: boolean, fields: Omit<ProjectFields, 'extra'> & { readonly extra: unknown }];

export type ProjectStanding = {
  readonly projects: readonly StandingProject[];
  readonly events: readonly ImportEvent[];
  /** The importing person's own. */
  readonly answers: readonly (readonly [projectId: string, criterionKey: string, raw: string, isImported: boolean])[];
};

/** The project that a row of a file is about: the one that it names, else the one of its key. */
export function createProjectFinder({ projects, events, answers }: ProjectStanding): (draft: ProjectDraft) => KnownProject | null {
  const imported = collectImported(events);
  const answersOf = new Map<string, Record<string, KnownProject['answers'][string]>>();
  for (const [projectId, criterionKey, raw, isImported] of answers) {
    const own = answersOf.get(projectId) ?? {};
    answersOf.set(projectId, own);
    own[criterionKey] = { raw, isImported };
  }
  const known = projects.map(([key, id, isRemoved, fields]) => ({ key, project: { id, isRemoved, fields: { ...fields, extra: readExtra(fields.extra) }, imported: readDays(imported.get(id) ?? {}), answers: answersOf.get(id) ?? {} } }));
  const byId = new Map(known.map(({ project }) => [project.id, project]));
  const byKey = new Map(known.map(({ key, project }) => [key, project]));
  return ({ projectId, naturalKey }) => (projectId === null ? undefined : byId.get(projectId)) ?? byKey.get(naturalKey) ?? null;
}

export function readExtra(extra: unknown): Record<string, string> {
  if (extra === null || typeof extra !== 'object' || Array.isArray(extra)) return {};
  return Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, String(value)]));
}

const DAYS: readonly (keyof ProjectFields)[] = ['startsOn', 'dueOn', 'finishedOn'];

/** The trail has days as instants. */
function readDays(values: Readonly<Record<string, unknown>>): Partial<ProjectFields> {
  const days = DAYS.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field].slice(0, 10)]] : []));
  return { ...values, ...Object.fromEntries(days) } as Partial<ProjectFields>;
}
