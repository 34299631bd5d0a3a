'use client';

import { useRouter } from 'next/navigation';
import { useEffect, startTransition } from 'react';
import { onLiveChange } from './live-store';

/** On a page whose rows come from the server: loads them again when others change something of these subjects. */
export function LivePage({ subjects, projectId = null }: { subjects: readonly string[]; projectId?: string | null }) {
  const router = useRouter();
  const signature = subjects.join(' ');
  useEffect(() => onLiveChange({ subjects: signature.split(' '), projectId, run: () => startTransition(() => router.refresh()) }), [signature, projectId, router]);
  return null;
}
