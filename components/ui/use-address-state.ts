'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';

/**
 * A part of what is shown that the address keeps, so that it survives a reload and can be sent: its text there, or null.
 * It changes at once, without an entry of its own in the browser's history.
 */
export function useAddressState(name: string): [string | null, (value: string | null) => void] {
  const written = useSearchParams().get(name);
  // What was chosen holds until the address says something else.
  const [chosen, setChosen] = useState({ over: written, value: written });
  const choose = (value: string | null) => {
    setChosen({ over: written, value });
    writeAddress(name, value);
  };
  return [chosen.over === written ? chosen.value : written, choose];
}

/** At once: later, it would end a navigation that has begun since. */
function writeAddress(name: string, value: string | null) {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  try {
    window.history.replaceState(null, '', address);
  } catch {
    // Safari refuses more than a hundred in half a minute, as while a key is held down. The next one is written again.
  }
}
