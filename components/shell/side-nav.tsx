import type { ReactNode } from 'react';
import { NavList } from './nav-list';
import type { NavEntry, PersonEntry, PinnedEntry, WorkspaceEntry } from './navigation';
import { PersonMenu } from './person-menu';
import { SearchButton } from './search-button';
import { WorkspaceSwitcher } from './workspace-switcher';

export type SideNavProps = {
  workspaces: readonly WorkspaceEntry[];
  /** Id of the workspace that is open. */
  current: string;
  person: PersonEntry;
  /** The person's role in words: "Product owner". */
  role: string;
  nav: readonly NavEntry[];
  pinned: readonly PinnedEntry[];
  timer?: ReactNode;
  accountHref?: string;
  switchWorkspace: (workspaceId: string) => Promise<void>;
  signOut: () => Promise<void>;
};

/** Workspace, search, places, pinned projects, timer, person. `folding`: icons only between 600 and 1199 px. */
export function SideNav({ workspaces, current, person, role, nav, pinned, timer, accountHref, switchWorkspace, signOut, folding = false }: SideNavProps & { folding?: boolean }) {
  return (
    <div className="flex h-full flex-col">
      <WorkspaceSwitcher workspaces={workspaces} current={current} switchWorkspace={switchWorkspace} folding={folding} />
      <SearchButton folding={folding} />
      <NavList nav={nav} pinned={pinned} folding={folding} />
      <div className="mt-auto pt-4" />
      {timer ? <div className="border-t border-rule px-1.5 py-[9px]">{timer}</div> : null}
      <PersonMenu person={person} role={role} signOut={signOut} folding={folding} {...(accountHref ? { accountHref } : {})} />
    </div>
  );
}
