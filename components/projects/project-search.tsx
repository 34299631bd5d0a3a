'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { provideSearch } from '@/components/shell/search-store';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { stageNames } from '@/lib/domain/shared/stage';
import { routes } from '@/lib/platform/routes';

/** What the command palette finds and can do about projects, on every page of a workspace. */
export function ProjectSearch({ workspace, mayEdit }: { workspace: string; mayEdit: boolean }) {
  const router = useRouter();
  useEffect(
    () =>
      provideSearch(async (query) => {
        // Loaded on the first search: every page has this component.
        const { fetchFoundProjects } = await import('@/lib/features/projects/queries');
        const found = await fetchFoundProjects(workspace, query);
        return found.map(({ id, name, stage }) => ({ id: `project ${id}`, label: name, group: 'Projects', detail: stageNames[stage], href: routes.project(workspace, id) }));
      }),
    [workspace],
  );
  useShortcuts(
    mayEdit
      ? [
          { label: 'New project', group: 'Do', run: () => router.push(routes.newProject(workspace)) },
          { label: 'Import a portfolio', group: 'Do', run: () => router.push(routes.importPortfolio(workspace)) },
        ]
      : [],
  );
  return null;
}
