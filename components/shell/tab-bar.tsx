'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { NavIcon } from './nav-icon';
import { isHere, type NavEntry } from './navigation';
import { showOverlay } from './shell-overlays-store';

const TAB = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-1 text-ink-3 aria-[current]:font-medium aria-[current]:text-accent';
const MOST_TABS = 4;

/** The phone's navigation: four places within reach of the thumb, and the rest behind "More". */
export function TabBar({ nav }: { nav: readonly NavEntry[] }) {
  const pathname = usePathname();
  const marked = nav.filter((entry) => entry.tab);
  const tabs = (marked.length > 0 ? marked : nav).slice(0, MOST_TABS);
  return (
    <nav aria-label="Main" className="fixed inset-x-0 bottom-0 z-20 flex border-t border-rule-2 bg-paper-2 pb-[max(8px,env(safe-area-inset-bottom))] sm:hidden">
      {tabs.map((entry) => (
        <Link key={entry.href} href={entry.href} aria-current={isHere(pathname, entry.href) ? 'page' : undefined} className={TAB}>
          <NavIcon name={entry.icon} size={20} />
          {entry.label}
        </Link>
      ))}
      <button type="button" className={TAB} onClick={() => showOverlay('more')}>
        <Ellipsis size={20} strokeWidth={1.6} aria-hidden />
        More
      </button>
    </nav>
  );
}
