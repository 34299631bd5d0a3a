'use client';

import clsx from 'clsx';
import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem, MenuLabel, MenuRule } from '@/components/ui/menu';
import { forgetOffline } from './forget-offline';
import type { PersonEntry } from './navigation';
import { showOverlay } from './shell-overlays-store';
import { THEMES } from './theme-switch';
import { readTheme, useTheme } from './use-theme';

type PersonMenuProps = {
  person: PersonEntry;
  role: string;
  /** The page of one's own account, if there is one. */
  accountHref?: string;
  signOut: () => Promise<void>;
  folding?: boolean;
};

export function PersonMenu({ person, role, accountHref, signOut, folding = false }: PersonMenuProps) {
  const [pending, startTransition] = useTransition();
  const button = (
    <button type="button" className={clsx('flex min-w-0 flex-1 items-center gap-[9px] rounded-1 text-left hover:bg-paper-3', folding && 'max-lg:flex-none', pending && 'stale')}>
      <Avatar name={person.name} decorative />
      <span className={clsx('min-w-0 leading-[15px]', folding && 'max-lg:sr-only')}>
        <span className="block truncate text-2 leading-[15px] font-medium">{person.name}</span>
        <span className="block truncate text-1 text-ink-3">{role}</span>
      </span>
    </button>
  );
  return (
    <div className={clsx('flex items-center gap-2 border-t border-rule px-1.5 pt-[9px] pb-[3px]', folding && 'max-lg:justify-center')}>
      <Menu label={person.name} button={button}>
        <MenuLabel>Theme</MenuLabel>
        <ThemeItems />
        <MenuRule />
        <MenuItem icon={<Icon name="keyboard" />} shortcut="?" onSelect={() => showOverlay('keys')}>
          Keyboard map
        </MenuItem>
        {accountHref ? (
          <MenuItem icon={<Icon name="user-round" />} href={accountHref}>
            Your account
          </MenuItem>
        ) : null}
        <MenuRule />
        <MenuItem icon={<Icon name="log-out" />} onSelect={() => startTransition(() => forgetOffline().catch(() => undefined).then(signOut))}>
          Sign out
        </MenuItem>
      </Menu>
      <button type="button" aria-label="Keyboard map" title="Keyboard map" onClick={() => showOverlay('keys')} className={clsx('text-ink-3', folding && 'max-lg:hidden')}>
        <Kbd>?</Kbd>
      </button>
    </div>
  );
}

/** Mounted while the menu is open, so that they know what was chosen elsewhere. */
function ThemeItems() {
  const [chosen, choose] = useTheme(readTheme);
  return THEMES.map(({ value, label, icon }) => (
    <MenuItem key={value} icon={icon} checked={value === chosen} onSelect={() => choose(value)}>
      {label}
    </MenuItem>
  ));
}
