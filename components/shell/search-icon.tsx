'use client';

import { Search } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { showOverlay } from './shell-overlays-store';

/** The way to the search on a phone, whose navigation has no field for it. */
export function SearchIcon() {
  return <IconButton label="Search" icon={<Search size={19} strokeWidth={1.6} aria-hidden />} className="ml-auto sm:hidden" onClick={() => showOverlay('palette')} />;
}
