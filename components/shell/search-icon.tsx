'use client';

import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { showOverlay } from './shell-overlays-store';

/** The way to the search on a phone, whose navigation has no field for it. */
export function SearchIcon() {
  return <IconButton label="Search" icon={<Icon name="search" size={19} />} className="ml-auto sm:hidden" onClick={() => showOverlay('palette')} />;
}
