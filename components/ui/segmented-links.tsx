import Link from 'next/link';
import type { ReactNode } from 'react';

export type SegmentedLink = { href: string; label: string; icon?: ReactNode; current: boolean };

/** Views of the same thing, side by side, each with its own address. */
export function SegmentedLinks({ label, links }: { label: string; links: readonly SegmentedLink[] }) {
  return (
    <nav aria-label={label} className="inline-flex h-control shrink-0 rounded-1 border border-rule-2">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'page' : undefined}
          className="flex items-center gap-1.5 px-[9px] text-2 whitespace-nowrap text-ink-2 not-first:border-l not-first:border-rule-2 aria-[current]:bg-paper-3 aria-[current]:font-medium aria-[current]:text-ink [&_svg]:text-ink-3"
        >
          {link.icon}
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
