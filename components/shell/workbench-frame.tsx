'use client';

import type { ReactNode } from 'react';
import { ToastHost } from '@/components/ui/toast-host';
import { ShellOverlays } from './shell-overlays';
import { SideNav, type SideNavProps } from './side-nav';
import { TabBar } from './tab-bar';

type WorkbenchFrameProps = SideNavProps & {
  children: ReactNode;
};

/** The frame around every page of the workbench: navigation at the left (a tab bar on a phone), the page at the right. */
export function WorkbenchFrame({ children, ...navigation }: WorkbenchFrameProps) {
  return (
    <div className="min-h-dvh sm:grid sm:grid-cols-[48px_minmax(0,1fr)] lg:grid-cols-[var(--nav-w)_minmax(0,1fr)] print:block">
      <a href="#content" data-screen-only className="absolute top-1 left-1 z-50 -translate-y-16 rounded-1 bg-accent px-3 py-2 text-accent-ink focus:translate-y-0">
        Skip to the content
      </a>
      <nav aria-label="Main" className="sticky top-0 hidden h-dvh overflow-y-auto border-r border-rule bg-paper-2 p-1.5 sm:block lg:p-2">
        <SideNav {...navigation} folding />
      </nav>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none max-sm:pb-20">
        {children}
      </main>
      <TabBar nav={navigation.nav} />
      <ShellOverlays navigation={navigation} />
      <ToastHost />
    </div>
  );
}
