/** What the shell is told about the product. It knows no page of its own. */
export type NavIconName = 'portfolio' | 'projects' | 'time' | 'risks' | 'capacity' | 'library' | 'reports' | 'settings' | 'log' | 'scenarios' | 'import';

export type NavEntry = {
  href: string;
  label: string;
  icon: NavIconName;
  /** The letter after G that goes there. */
  key?: string;
  /** What waits there, at the right end of the entry. */
  count?: number;
  /** Among the first four of the tab bar on a phone. Without any, the first four entries are. */
  tab?: boolean;
};

export type PinnedEntry = { href: string; label: string };

export type WorkspaceEntry = { id: string; name: string; detail?: string };

export type PersonEntry = { name: string; email?: string };

/** A line of the command palette: a place to go to, or something to do. */
export type PaletteEntry = {
  id: string;
  label: string;
  group: string;
  detail?: string;
  shortcut?: string;
  /** Other words that find it. */
  keywords?: string[];
} & ({ href: string; run?: never } | { href?: never; run: () => void });

/** True if the path is the entry's page or lies below it. */
export function isHere(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
