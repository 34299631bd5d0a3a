'use client';

import clsx from 'clsx';
import { useTransition } from 'react';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu';
import { Logo } from './logo';
import type { WorkspaceEntry } from './navigation';

type WorkspaceSwitcherProps = {
  workspaces: readonly WorkspaceEntry[];
  /** Id of the workspace that is open. */
  current: string;
  switchWorkspace: (workspaceId: string) => Promise<void>;
  folding?: boolean;
};

export function WorkspaceSwitcher({ workspaces, current, switchWorkspace, folding = false }: WorkspaceSwitcherProps) {
  const [pending, startTransition] = useTransition();
  const open = workspaces.find((one) => one.id === current);
  const button = (
    <button type="button" className={clsx('flex w-full items-center gap-2 rounded-1 px-1.5 pt-[5px] pb-[7px] text-left hover:bg-paper-3', folding && 'max-lg:justify-center', pending && 'stale')}>
      <Logo />
      <span className={clsx('min-w-0 flex-1 leading-[15px]', folding && 'max-lg:sr-only')}>
        <span className="block truncate text-3 leading-[15px] font-strong">{open?.name ?? 'Groundwork'}</span>
        {open?.detail ? <span className="block truncate text-1 text-ink-3">{open.detail}</span> : null}
      </span>
      <Icon name="chevrons-up-down" className={clsx('text-ink-3', folding && 'max-lg:hidden')} />
    </button>
  );
  return (
    <Menu label="Workspace" button={button}>
      <MenuLabel>Workspaces</MenuLabel>
      {workspaces.map((one) => (
        <MenuItem key={one.id} checked={one.id === current} detail={one.detail} onSelect={() => startTransition(() => switchWorkspace(one.id))}>
          {one.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
