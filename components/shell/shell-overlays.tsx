'use client';

import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { readOverlay, showOverlay, subscribeToOverlay } from './shell-overlays-store';
import { handleKeyDown } from './shortcut-registry';
import type { SideNavProps } from './side-nav';
import { useShortcuts } from './use-shortcuts';

const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), { ssr: false });
const KeyboardMap = dynamic(() => import('./keyboard-map').then((module) => module.KeyboardMap), { ssr: false });
const MoreMenu = dynamic(() => import('./more-menu').then((module) => module.MoreMenu), { ssr: false });

/** Listens for keys and shows the palette, the keyboard map or the phone's menu. Each is loaded on its first use. */
export function ShellOverlays({ navigation }: { navigation: SideNavProps }) {
  const { nav } = navigation;
  const overlay = useSyncExternalStore(subscribeToOverlay, readOverlay, () => null);
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => showOverlay(null), [pathname]);
  useEffect(() => {
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, []);
  useShortcuts([
    { keys: 'ctrl+k', label: 'Search or do anything', group: 'Everywhere', run: () => showOverlay('palette') },
    { keys: '?', label: 'Keyboard map', group: 'Everywhere', run: () => showOverlay('keys') },
    ...nav.flatMap((entry) => (entry.key ? [{ keys: `g ${entry.key.toLowerCase()}`, label: entry.label, group: 'Go to', run: () => router.push(entry.href) }] : [])),
  ]);
  const close = () => showOverlay(null);
  if (overlay === 'palette') return <CommandPalette nav={nav} onClose={close} />;
  if (overlay === 'keys') return <KeyboardMap onClose={close} />;
  if (overlay === 'more') return <MoreMenu navigation={navigation} onClose={close} />;
  return null;
}
