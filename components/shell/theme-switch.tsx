'use client';

import { Icon } from '@/components/ui/icon';
import { Segmented } from '@/components/ui/segmented';
import type { Theme } from './theme';
import { useTheme } from './use-theme';

export const THEMES = [
  { value: 'light', label: 'Light', icon: <Icon name="sun" size={13} /> },
  { value: 'dark', label: 'Dark', icon: <Icon name="moon" size={13} /> },
  { value: 'system', label: 'As the system', icon: <Icon name="monitor" size={13} /> },
] as const;

/** Light, dark, or as the system has it: for the settings. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, choose] = useTheme(theme);
  return <Segmented label="Theme" value={chosen} onChange={choose} options={THEMES} />;
}
