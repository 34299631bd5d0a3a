'use client';

import { useEffect } from 'react';
import { forgetOffline } from './forget-offline';

/** Stands where nobody is signed in: what was kept for somebody is forgotten, however the session ended. */
export function SignedOut() {
  useEffect(() => void forgetOffline().catch(() => undefined), []);
  return null;
}
