'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

/** Plain links inside go to their page without loading all anew: a component for each of a table's hundreds would cost too much. */
export function LinkArea({ children }: { children: ReactNode }) {
  const router = useRouter();
  const area = useRef<HTMLDivElement>(null);
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.hasAttribute('download')) return;
    event.preventDefault();
    router.push(link.getAttribute('href') ?? '');
  });
  useEffect(() => {
    const { current } = area;
    const listen = (event: MouseEvent): void => follow(event);
    current?.addEventListener('click', listen);
    return () => current?.removeEventListener('click', listen);
  }, []);
  return <div ref={area}>{children}</div>;
}
