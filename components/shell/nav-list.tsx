'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { NavIcon } from './nav-icon';
import { isHere, type NavEntry, type PinnedEntry } from './navigation';

const LINE = 'flex h-7 items-center gap-[9px] rounded-1 px-[7px] text-ink-2 hover:bg-paper-3 pointer-coarse:h-11';

/** The places of the product. `folding` hides the words between 600 and 1199 px, where only the icons stand. */
export function NavList({ nav, pinned, folding = false }: { nav: readonly NavEntry[]; pinned: readonly PinnedEntry[]; folding?: boolean }) {
  const pathname = usePathname();
  const word = folding ? 'max-lg:sr-only' : '';
  return (
    <>
      <ul>
        {nav.map((entry) => (
          <li key={entry.href}>
            <Link
              href={entry.href}
              title={folding ? entry.label : undefined}
              aria-current={isHere(pathname, entry.href) ? 'page' : undefined}
              className={clsx(LINE, folding && 'max-lg:justify-center', 'aria-[current]:bg-paper-3 aria-[current]:font-medium aria-[current]:text-ink [&_svg]:text-ink-3 aria-[current]:[&_svg]:text-accent')}
            >
              <NavIcon name={entry.icon} />
              <span className={clsx('flex-1 truncate', word)}>{entry.label}</span>
              {entry.count ? <span className={clsx('text-1 font-normal text-ink-3', word)}>{entry.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      {pinned.length > 0 ? (
        <div className={folding ? 'max-lg:hidden' : ''}>
          <h2 className="px-[7px] pt-[18px] pb-1 text-1 text-ink-3">Pinned</h2>
          <ul>
            {pinned.map((entry) => (
              <li key={entry.href}>
                <Link href={entry.href} aria-current={isHere(pathname, entry.href) ? 'page' : undefined} className={clsx(LINE, 'h-[25px] text-2 aria-[current]:font-medium aria-[current]:text-ink')}>
                  <span className="truncate">{entry.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
