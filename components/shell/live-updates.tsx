'use client';

import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { routes } from '@/lib/platform/routes';
import { connectLive, type LiveEvent } from './live-connection';
import { tellListeners } from './live-store';

/** What happens at once is answered at once. */
const GATHER_MS = 150;
/** A tab that nobody looked at for so long may have slept through something. */
const NAP_MS = 30_000;

/**
 * Keeps what is shown up to date with what others do: queries that name the changed subject in `meta.live` are fetched again,
 * and pages with a `LivePage`. Mounted once for each workspace.
 */
export function LiveUpdates({ workspace }: { workspace: string }) {
  const client = useQueryClient();
  useEffect(() => {
    let gathered: LiveEvent[] = [];
    let timer: number | undefined;
    const spread = () => {
      const events = gathered;
      [gathered, timer] = [[], undefined];
      void client.invalidateQueries({ predicate: (query) => events.some((event) => isAbout(query, event)) });
      tellListeners(events);
    };
    const hear = (event: LiveEvent) => {
      gathered.push(event);
      timer ??= window.setTimeout(spread, GATHER_MS);
    };
    const disconnect = connectLive(routes.liveChanges(workspace), hear);
    const stopWatching = watchNaps(() => hear({ kind: 'catch-up' }));
    return () => {
      window.clearTimeout(timer);
      stopWatching();
      disconnect();
    };
  }, [workspace, client]);
  return null;
}

function isAbout({ meta }: Query, event: LiveEvent): boolean {
  const subjects = meta?.['live'];
  if (!Array.isArray(subjects)) return false;
  return event.kind === 'catch-up' || subjects.includes(event.subject);
}

function watchNaps(wake: () => void): () => void {
  let hiddenAt: number | null = null;
  const watch = () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt !== null && Date.now() - hiddenAt > NAP_MS) wake();
  };
  document.addEventListener('visibilitychange', watch);
  return () => document.removeEventListener('visibilitychange', watch);
}
