'use client';

import { useSyncExternalStore } from 'react';

const PAPER = 'print';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(PAPER);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the page is being laid out for paper, which nobody can scroll. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PAPER).matches, () => false);
}
