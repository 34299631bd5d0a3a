'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { Segmented } from '@/components/ui/segmented';
import type { Theme } from './theme';
import { useTheme } from './use-theme';

const ICON = { size: 13, strokeWidth: 1.6, 'aria-hidden': true } as const;

export const THEMES = [
  { value: 'light', label: 'Light', icon: <Sun {...ICON} /> },
  { value: 'dark', label: 'Dark', icon: <Moon {...ICON} /> },
  { value: 'system', label: 'As the system', icon: <Monitor {...ICON} /> },
] as const;

/** Light, dark, or as the system has it: for the settings. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, choose] = useTheme(theme);
  return <Segmented label="Theme" value={chosen} onChange={choose} options={THEMES} />;
}
