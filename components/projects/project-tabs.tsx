'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { LinkTabs } from '@/components/ui/link-tabs';
import { routes } from '@/lib/platform/routes';

type ProjectTabsProps = { workspace: string; projectId: string; children: ReactNode };

export function ProjectTabs({ workspace, projectId, children }: ProjectTabsProps) {
  const pathname = usePathname();
  const tabs = [
    { href: routes.project(workspace, projectId), label: 'Overview' },
    { href: routes.projectPriority(workspace, projectId), label: 'Priority' },
    { href: routes.projectProgress(workspace, projectId), label: 'Progress' },
    { href: routes.projectTime(workspace, projectId), label: 'Time' },
    { href: routes.projectLog(workspace, projectId), label: 'Log' },
  ];
  return (
    <LinkTabs label="Pages of the project" tabs={tabs.map((tab) => ({ ...tab, current: isCurrent(pathname, tab.href) }))}>
      {children}
    </LinkTabs>
  );
}

/** A page below a tab, such as that of one experiment, belongs to it; the overview stands above all. */
function isCurrent(pathname: string, href: string): boolean {
  return pathname === href || (pathname.startsWith(`${href}/`) && href.split('/').length > OVERVIEW_PARTS);
}

/** Of `/w/[workspace]/projects/[projectId]`, split at its slashes. */
const OVERVIEW_PARTS = 5;
