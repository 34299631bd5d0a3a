'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { subscribeToNotices } from './toast-store';

const Toaster = dynamic(() => import('./toaster').then((module) => module.Toaster), { ssr: false });

/** Stands once in the frame; costs nothing until the first notice. */
export function ToastHost() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => subscribeToNotices(() => setNeeded(true)), []);
  return needed ? <Toaster /> : null;
}
