'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { THEME_COOKIE, type Theme } from './theme';

const A_YEAR_S = 31_536_000;

/** Light, dark, or as the system has it. Takes effect at once and is kept in a cookie for the server's next paint. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <Segmented
      label="Theme"
      value={chosen}
      onChange={choose}
      options={[
        { value: 'light', label: 'Light', icon: <Sun size={13} strokeWidth={1.6} aria-hidden /> },
        { value: 'dark', label: 'Dark', icon: <Moon size={13} strokeWidth={1.6} aria-hidden /> },
        { value: 'system', label: 'System', icon: <Monitor size={13} strokeWidth={1.6} aria-hidden /> },
      ]}
    />
  );
}

function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === 'system') {
    delete root.dataset.theme;
    document.cookie = `${THEME_COOKIE}=; path=/; max-age=0; samesite=lax`;
  } else {
    root.dataset.theme = theme;
    document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  }
}
