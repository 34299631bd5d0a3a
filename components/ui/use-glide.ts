import { useLayoutEffect, useRef, type RefObject } from 'react';

const GLIDE: KeyframeAnimationOptions = { duration: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)', composite: 'add' };

type Place = { readonly row: HTMLTableRowElement; readonly top: number; readonly index: number };

/**
 * Rows that change places glide there; those that are only pushed a little, as by a line that goes, stay as they are. A
 * row that is moved again on its way goes on from where it is seen, since the movements add up.
 *
 * @param order changes when the order does
 */
export function useGlide(body: RefObject<HTMLTableSectionElement | null>, order: unknown): void {
  const places = useRef<ReadonlyMap<string, Place>>(new Map());
  useLayoutEffect(() => {
    const before = places.current;
    // Read all, then move all: reading between would lay the page out again for each row.
    const now = readPlaces(body.current);
    places.current = now;
    if (before.size === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [id, { row, top, index }] of now) {
      const was = before.get(id);
      if (was && was.index !== index && was.top !== top) row.animate([{ transform: `translateY(${was.top - top}px)` }, { transform: 'none' }], GLIDE);
    }
  }, [body, order]);
}

function readPlaces(body: HTMLTableSectionElement | null): Map<string, Place> {
  const rows = [...(body?.rows ?? [])].filter(({ id }) => id !== '');
  return new Map(rows.map((row, index) => [row.id, { row, top: row.offsetTop, index }]));
}
