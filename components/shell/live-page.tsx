'use client';

import { useRouter } from 'next/navigation';
import { useEffect, startTransition } from 'react';
import { routes } from '@/lib/platform/routes';
import { onLiveChange } from './live-store';

/** On a page whose rows come from the server: loads them again when others change something of these subjects. */
export function LivePage({ subjects, projectId = null }: { subjects: readonly string[]; projectId?: string | null }) {
  const router = useRouter();
  const signature = subjects.join(' ');
  useEffect(() => {
    const refresh = async () => {
      if (await isReachable()) startTransition(() => router.refresh());
    };
    return onLiveChange({ subjects: signature.split(' '), projectId, run: () => void refresh() });
  }, [signature, projectId, router]);
  return null;
}

/**
 * A refresh without a network loads the whole page, and what is half typed on it goes: on a laptop that has just been
 * opened, say. What is missed so is caught up with when the connection for changes is back.
 */
async function isReachable(): Promise<boolean> {
  return fetch(routes.reachable(), { cache: 'no-store' }).then(({ ok }) => ok, () => false);
}
