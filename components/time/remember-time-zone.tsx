'use client';

import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/domain/time/time-zone-cookie';

const YEAR_SECONDS = 31_536_000;

/** Tells the server where the reader's clock hangs, so that it knows what day it is there. */
export function RememberTimeZone() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(timeZone)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  }, []);
  return null;
}
