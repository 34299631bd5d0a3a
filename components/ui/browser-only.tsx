'use client';

import { useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => undefined;

/** False on the server, and while a browser takes over what the server has drawn. */
export function useIsBrowser(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}

/** What only a browser can show. A part that is loaded with `ssr: false` would else throw on the server, for each answer. */
export function BrowserOnly({ children }: { children: ReactNode }) {
  return useIsBrowser() ? children : null;
}
