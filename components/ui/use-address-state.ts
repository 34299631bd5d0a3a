'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** Browsers refuse to write the address more often than some times a second. */
const WRITE_AFTER_MS = 200;

/**
 * A part of what is shown that the address keeps, so that it survives a reload and can be sent: its text there, or null.
 * It changes at once; the address follows, without an entry of its own in the browser's history.
 */
export function useAddressState(name: string): [string | null, (value: string | null) => void] {
  const written = useSearchParams().get(name);
  // What was chosen holds until the address says something else.
  const [chosen, setChosen] = useState({ over: written, value: written });
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const choose = (value: string | null) => {
    setChosen({ over: written, value });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => writeAddress(name, value), WRITE_AFTER_MS);
  };
  return [chosen.over === written ? chosen.value : written, choose];
}

function writeAddress(name: string, value: string | null) {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  window.history.replaceState(null, '', address);
}
