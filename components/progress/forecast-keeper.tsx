'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { keepForecastsAction } from '@/lib/features/progress/actions';

type ForecastKeeperProps = { workspace: string; projectId: string; /** The forecast takes longer than the page waits. */ isPending: boolean; /** Nobody has kept today's yet. */ wantsKeeping: boolean };

const AGAIN_MS = 700;

/** Looks again while the forecast is computed, and lets the server keep today's once. */
export function ForecastKeeper({ workspace, projectId, isPending, wantsKeeping }: ForecastKeeperProps) {
  const router = useRouter();
  useEffect(() => {
    if (!isPending) return;
    const timer = setInterval(() => router.refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isPending, router]);
  useEffect(() => {
    if (isPending || !wantsKeeping) return;
    let isGone = false;
    void keepForecastsAction({ workspace, projectId }).then((answer) => {
      if (!isGone && answer.ok && answer.value > 0) router.refresh();
    });
    return () => {
      isGone = true;
    };
  }, [workspace, projectId, isPending, wantsKeeping, router]);
  return null;
}
