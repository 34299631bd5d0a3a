'use client';

import { useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => undefined;

/** What only a browser can show. A part that is loaded with `ssr: false` would else throw on the server, for each answer. */
export function BrowserOnly({ children }: { children: ReactNode }) {
  const isBrowser = useSyncExternalStore(never, () => true, () => false);
  return isBrowser ? children : null;
}
