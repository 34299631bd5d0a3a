import type { FrozenProject, FrozenResults } from './freeze-results';

export type ComparedProject = { readonly id: string; readonly name: string; readonly columns: readonly (FrozenProject & { readonly inPlan: boolean } | null)[] };

/** Results side by side: a row for each project in any of them, in the order of the first. */
export function compareResults(results: readonly FrozenResults[]): ComparedProject[] {
  const lookups = results.map(({ projects, planned }) => ({ byId: new Map(projects.map((project) => [project.id, project])), planned: new Set(planned) }));
  const names = new Map(results.flatMap(({ projects }) => projects.map(({ id, name }) => [id, name] as const)).toReversed());
  const order = [...new Set(results.flatMap(({ projects }) => projects.map(({ id }) => id)))];
  return order.map((id) => ({
    id,
    name: names.get(id) ?? id,
    columns: lookups.map(({ byId, planned }) => {
      const project = byId.get(id);
      return project ? { ...project, inPlan: planned.has(id) } : null;
    }),
  }));
}
