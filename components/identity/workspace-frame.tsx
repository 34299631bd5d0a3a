'use client';

import type { ReactNode } from 'react';
import { WorkbenchFrame } from '@/components/shell/workbench-frame';
import type { NavEntry } from '@/components/shell/navigation';
import { roleNames } from '@/lib/domain/access/permissions';
import { signOut, switchWorkspace } from '@/lib/features/identity/actions';
import type { ShellView } from '@/lib/features/identity/loaders';
import { routes } from '@/lib/platform/routes';
import { FurtherPlaces } from './further-places';
import { RememberWorkspace } from './remember-workspace';

/** The frame around every page of a workspace: where one is, where one can go, and who one is. */
export function WorkspaceFrame({ shell, timer, children }: { shell: ShellView; timer?: ReactNode; children: ReactNode }) {
  const { workspaceId, workspaceSlug: slug, lines, person, role, pins } = shell;
  return (
    <WorkbenchFrame
      workspaces={lines}
      current={workspaceId}
      person={person}
      role={roleNames[role]}
      nav={listPlaces(slug)}
      pinned={pins.map(({ id, name }) => ({ href: routes.project(slug, id), label: name }))}
      timer={timer}
      accountHref={routes.settings(slug, 'account')}
      switchWorkspace={switchWorkspace}
      signOut={signOut}
    >
      <RememberWorkspace slug={slug} />
      <FurtherPlaces slug={slug} role={role} />
      {children}
    </WorkbenchFrame>
  );
}

function listPlaces(slug: string): NavEntry[] {
  return [
    { href: routes.portfolio(slug), label: 'Portfolio', icon: 'portfolio', key: 'P', tab: true },
    { href: routes.projects(slug), label: 'Projects', icon: 'projects', key: 'J' },
    { href: routes.time(slug), label: 'Time', icon: 'time', key: 'T', tab: true },
    { href: routes.capacity(slug), label: 'Capacity', icon: 'capacity', key: 'C' },
    { href: routes.reports(slug), label: 'Reports', icon: 'reports', key: 'E' },
    { href: routes.settingsHome(slug), label: 'Settings', icon: 'settings', key: 'S' },
  ];
}
