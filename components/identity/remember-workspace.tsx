'use client';

import { useEffect } from 'react';
import { LAST_WORKSPACE_COOKIE } from '@/lib/features/identity/view-model';

const A_YEAR_S = 31_536_000;

/** Notes on this device which workspace was open last, so that the root address leads back to it. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    document.cookie = `${LAST_WORKSPACE_COOKIE}=${encodeURIComponent(slug)}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  }, [slug]);
  return null;
}
