import { useLayoutEffect, useRef, type RefObject } from 'react';

const GLIDE: KeyframeAnimationOptions = { duration: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)', composite: 'add' };

/**
 * Rows that stand elsewhere after a change of order glide there; the others stay as they are. A row that is moved again
 * on its way goes on from where it is seen, since the movements add up.
 *
 * @param order changes when the order does
 */
export function useGlide(body: RefObject<HTMLTableSectionElement | null>, order: unknown): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const before = places.current;
    const rows = [...(body.current?.rows ?? [])].filter(({ id }) => id !== '');
    // Read all, then move all: reading between would lay the page out again for each row.
    const now = rows.map((row) => ({ row, top: row.offsetTop }));
    places.current = new Map(now.map(({ row, top }) => [row.id, top]));
    if (before.size === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const { row, top } of now) {
      const by = (before.get(row.id) ?? top) - top;
      if (by !== 0) row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], GLIDE);
    }
  }, [body, order]);
}
