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
    { href: routes.projectLog(workspace, projectId), label: 'Log' },
  ];
  return (
    <LinkTabs label="Pages of the project" tabs={tabs.map((tab) => ({ ...tab, current: pathname === tab.href }))}>
      {children}
    </LinkTabs>
  );
}
