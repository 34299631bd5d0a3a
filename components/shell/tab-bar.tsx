'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '@/components/ui/icon';
import { NavIcon } from './nav-icon';
import { isHere, type NavEntry } from './navigation';
import { showOverlay } from './shell-overlays-store';
import { useRegisteredShortcuts } from './use-shortcuts';

const TAB = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-1 text-ink-3 aria-[current]:font-medium aria-[current]:text-accent';
const MOST_TABS = 4;
/** What is done stands in the middle, under the thumb. */
const BEFORE_ACTIONS = 2;

/** The phone's navigation: places and actions within reach of the thumb, and the rest behind "More". */
export function TabBar({ nav }: { nav: readonly NavEntry[] }) {
  const pathname = usePathname();
  const marked = nav.filter((entry) => entry.tab);
  const actions = useRegisteredShortcuts().filter((one) => one.tab !== undefined);
  const tabs = (marked.length > 0 ? marked : nav).slice(0, MOST_TABS - actions.length);
  return (
    <nav aria-label="Main" className="fixed inset-x-0 bottom-0 z-20 flex border-t border-rule-2 bg-paper-2 pb-[max(8px,env(safe-area-inset-bottom))] sm:hidden">
      {tabs.slice(0, BEFORE_ACTIONS).map((entry) => (
        <PlaceTab key={entry.href} entry={entry} isCurrent={isHere(pathname, entry.href)} />
      ))}
      {actions.map(({ tab, run }) => (
        <button key={tab} type="button" className={TAB} onClick={run}>
          <Icon name="plus" size={20} />
          {tab}
        </button>
      ))}
      {tabs.slice(BEFORE_ACTIONS).map((entry) => (
        <PlaceTab key={entry.href} entry={entry} isCurrent={isHere(pathname, entry.href)} />
      ))}
      <button type="button" className={TAB} onClick={() => showOverlay('more')}>
        <Icon name="ellipsis" size={20} />
        More
      </button>
    </nav>
  );
}

function PlaceTab({ entry: { href, icon, label }, isCurrent }: { entry: NavEntry; isCurrent: boolean }) {
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} className={TAB}>
      <NavIcon name={icon} size={20} />
      {label}
    </Link>
  );
}
