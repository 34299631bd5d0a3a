'use client';

import { useState } from 'react';
import { parseTheme, THEME_COOKIE, type Theme } from './theme';

const A_YEAR_S = 31_536_000;

/** The chosen theme and how to choose another: at once on this page, and by a cookie in the server's next paint. */
export function useTheme(saved: Theme | (() => Theme)): [chosen: Theme, choose: (theme: Theme) => void] {
  const [chosen, setChosen] = useState(saved);
  const choose = (theme: Theme) => {
    setChosen(theme);
    applyTheme(theme);
  };
  return [chosen, choose];
}

/** As the open page has it; what is drawn on a server is told instead. */
export function readTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
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
