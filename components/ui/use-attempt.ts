'use client';

import { useState } from 'react';

/** Work that may be refused: whether it is under way, and why the last of it failed. */
export function useAttempt() {
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      await work();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : 'Something went wrong. Nothing was changed.');
    } finally {
      setBusy(false);
    }
  };
  return { attempt, error, isBusy, forget: () => setError(null) };
}
