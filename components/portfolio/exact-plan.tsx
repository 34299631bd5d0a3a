'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { useSolvedPlan } from '@/lib/features/portfolio/queries';

/** Shows the page again once the exact plan is there. */
export function ExactPlan({ view }: { view: PortfolioView }) {
  const router = useRouter();
  const solved = useSolvedPlan(view.workspace.slug);
  const isReady = solved.isSuccess;
  useEffect(() => {
    if (isReady && !view.isExact) router.refresh();
  }, [isReady, view.isExact, router]);
  return null;
}
