import type { ProjectListQuery } from '@/lib/features/projects/schema';
import { toSearch } from '@/lib/features/projects/view-model';
import { routes } from '@/lib/platform/routes';

/** The address of the same list with something changed. */
export function listAddress(workspace: string, query: ProjectListQuery, change: Partial<ProjectListQuery>): string {
  const search = toSearch({ ...query, ...change });
  return routes.projects(workspace) + (search === '' ? '' : `?${search}`);
}
