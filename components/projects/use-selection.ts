'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { notify } from '@/components/ui/toast-store';

type Slots = readonly ({ readonly id: string } | null)[];

const NONE: ReadonlySet<string> = new Set();

/** Which rows are chosen, loaded or not. `fetchIds` answers the ids of all, in the order of the list. */
export function useSelection(slots: Slots, fetchIds: () => Promise<string[]>) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const anchor = useRef(0);
  const latest = useRef({ slots, fetchIds, chosen });
  useEffect(() => {
    latest.current = { slots, fetchIds, chosen };
  });

  /** Chooses a row or lets it go; as a range, everything from the row before. */
  const choose = useCallback(async (index: number, isRange: boolean) => {
    const { slots: rows, chosen: before } = latest.current;
    const id = rows[index]?.id;
    if (id === undefined) return;
    const [from, to] = isRange ? [Math.min(anchor.current, index), Math.max(anchor.current, index)] : [index, index];
    anchor.current = index;
    const ids = await idsBetween(latest.current, from, to);
    const next = new Set(before);
    for (const one of ids) {
      if (before.has(id)) next.delete(one);
      else next.add(one);
    }
    setChosen(next);
  }, []);

  const chooseAll = useCallback(async () => {
    try {
      setChosen(new Set(await latest.current.fetchIds()));
    } catch (error) {
      notify({ message: 'Not chosen', detail: error instanceof Error ? error.message : '', tone: 'warn' });
    }
  }, []);

  const clear = useCallback(() => setChosen(NONE), []);
  return { chosen, choose, chooseAll, clear };
}

/** A range that is not loaded whole is looked up. */
async function idsBetween({ slots, fetchIds }: { slots: Slots; fetchIds: () => Promise<string[]> }, from: number, to: number): Promise<string[]> {
  const known = slots.slice(from, to + 1).flatMap((slot) => (slot ? [slot.id] : []));
  return known.length === to - from + 1 ? known : (await fetchIds()).slice(from, to + 1);
}
