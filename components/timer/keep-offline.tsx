'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { WorkChoices } from '@/lib/domain/time/own-work';
import { choicesOptions } from '@/lib/features/timer/queries';
import { useTimerShell } from './timer-provider';

/**
 * Keeps this page, and the files it is made of, for a visit without a network; the worker in public/sw.js does so. What may be
 * logged on comes with the page, so that words are understood there too.
 */
export function KeepOffline({ choices }: { choices: WorkChoices }) {
  const { workspace } = useTimerShell();
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = choicesOptions(workspace);
    if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, choices);
  }, [client, workspace, choices]);
  useEffect(() => {
    const end = new AbortController();
    if (document.readyState === 'complete') void keepPage();
    else window.addEventListener('load', () => void keepPage(), { signal: end.signal });
    return () => end.abort();
  }, []);
  return null;
}

async function keepPage(): Promise<void> {
  // Not there on addresses without https.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  // Notices are loaded with the first one; without a network that would be too late.
  await import('@/components/ui/toaster');
  await workers.register('/sw.js');
  const { active } = await workers.ready;
  active?.postMessage({ kind: 'keep', page: window.location.pathname, files: listFiles() });
}

/** What the page is made of, whether it was named in the document or loaded by a script. */
function listFiles(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const named = [...document.querySelectorAll('script[src], link[href], use[href]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  return [...new Set([...loaded, ...named].map(findFile))].filter((address) => address.startsWith(`${window.location.origin}/_next/static/`));
}

/** Icons name a drawing within their file, each another: the file is one. */
function findFile(address: string): string {
  const url = new URL(address, window.location.href);
  url.hash = '';
  return url.href;
}
