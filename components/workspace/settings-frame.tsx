'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHead } from '@/components/ui/page-head';
import { routes } from '@/lib/platform/routes';

const sections = [
  ['workspace', 'Workspace'],
  ['people', 'People'],
  ['scoring-model', 'Scoring model'],
  ['capacity', 'Capacities'],
  ['activities', 'Activities'],
  ['tokens', 'Tokens'],
  ['appearance', 'Appearance'],
  ['account', 'Your account'],
  ['log', 'Log'],
] as const;

export function SettingsFrame({ workspaceSlug, children }: { workspaceSlug: string; children: ReactNode }) {
  const pathname = usePathname();
  const tabs = sections.map(([section, label]) => {
    // Capacities have a page of their own, beside the plan that they limit.
    const href = section === 'capacity' ? routes.capacity(workspaceSlug) : routes.settings(workspaceSlug, section);
    return { href, label, current: pathname === href };
  });
  return (
    <Page>
      <PageHead title="Settings" />
      <LinkTabs label="Settings" tabs={tabs} />
      <div className="max-w-[860px] pt-6">{children}</div>
    </Page>
  );
}
