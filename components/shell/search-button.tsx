'use client';

import clsx from 'clsx';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { showOverlay } from './shell-overlays-store';

export function SearchButton({ folding = false }: { folding?: boolean }) {
  return (
    <button
      type="button"
      title="Search or do anything"
      onClick={() => showOverlay('palette')}
      className={clsx('mt-1.5 mb-3 flex h-control w-full items-center gap-[7px] rounded-1 border border-edge bg-paper pr-[5px] pl-[7px] text-2 text-ink-3', folding && 'max-lg:justify-center max-lg:px-0')}
    >
      <Icon name="search" className="shrink-0" />
      <span className={clsx('flex-1 truncate text-left', folding && 'max-lg:sr-only')}>Search or do…</span>
      <span aria-hidden className={folding ? 'max-lg:hidden' : ''}>
        <Kbd bare>Ctrl K</Kbd>
      </span>
    </button>
  );
}
