/** Where the choice of theme is kept: a cookie, so that the server's first paint already has it. No cookie: the system decides. */
export const THEME_COOKIE = 'groundwork-theme';

export type Theme = 'light' | 'dark' | 'system';

export function parseTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
