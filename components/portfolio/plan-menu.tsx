'use client';

import { useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLabel, MenuRule } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast-store';
import { may } from '@/lib/domain/access/permissions';
import { removeViewAction } from '@/lib/features/portfolio/actions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { fetchAllRows, toSearch } from '@/lib/features/portfolio/queries';
import { routes } from '@/lib/platform/routes';

const SaveView = dynamic(() => import('./save-view').then((module) => module.SaveView), { ssr: false });

const AFTER_DRAWING_MS = 50;

/** Scenarios, snapshots, saved views, export and print. */
export function PlanMenu({ view }: { view: PortfolioView }) {
  const { workspace, query, views } = view;
  const router = useRouter();
  const client = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [, startTransition] = useTransition();
  const print = () =>
    void fetchAllRows(client, workspace.slug, query, view)
      .catch(() => notify({ message: 'Not all rows could be loaded: what is printed ends early.', tone: 'warn' }))
      // The table draws them first.
      .then(() => setTimeout(() => window.print(), AFTER_DRAWING_MS));
  useShortcuts([
    { keys: 'p', label: 'Print', group: 'Portfolio', run: print },
    { keys: 'v', label: 'Save this view', group: 'Portfolio', run: () => setIsSaving(true) },
    { keys: 'm', label: 'Table or matrix', group: 'Portfolio', run: () => router.push(`${routes.portfolio(workspace.slug)}?${toSearch({ ...query, view: query.view === 'table' ? 'matrix' : 'table' })}`) },
  ]);
  const removeView = (id: string, name: string) =>
    startTransition(async () => {
      const removed = await removeViewAction({ workspace: workspace.slug, id });
      if (!removed.ok) return notify({ message: removed.reason, tone: 'warn' });
      offerUndo(`Removed the view “${name}”.`, removed.value.groupId);
      router.refresh();
    });
  const own = views.filter(({ isOwn }) => isOwn);
  return (
    <>
      <Menu label="More" align="end" button={<IconButton label="More" icon={<Icon name="ellipsis" size={15} />} />}>
        <MenuItem href={routes.scenarios(workspace.slug)}>Scenarios</MenuItem>
        <MenuItem href={routes.snapshots(workspace.slug)}>Decision snapshots</MenuItem>
        <MenuItem href={routes.scoring(workspace.slug)}>Score projects</MenuItem>
        {may(workspace.role, 'edit') ? <MenuItem href={routes.importPortfolio(workspace.slug)}>Import projects</MenuItem> : null}
        <MenuRule />
        <MenuItem onSelect={() => setIsSaving(true)} shortcut="V">
          Save this view
        </MenuItem>
        {own.length > 0 ? <MenuLabel>Remove a view</MenuLabel> : null}
        {own.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => removeView(id, name)}>
            {name}
          </MenuItem>
        ))}
        <MenuRule />
        <MenuItem onSelect={() => window.location.assign(routes.exportPortfolio(workspace.slug, 'csv'))}>Export as CSV</MenuItem>
        <MenuItem onSelect={() => window.location.assign(routes.exportPortfolio(workspace.slug, 'json'))}>Export as JSON</MenuItem>
        <MenuItem onSelect={print} shortcut="P">
          Print
        </MenuItem>
      </Menu>
      {isSaving ? <SaveView workspace={workspace} search={toSearch(query)} isOpen onClose={() => setIsSaving(false)} /> : null}
    </>
  );
}
