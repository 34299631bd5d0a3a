'use client';

import dynamic from 'next/dynamic';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { BrowserOnly } from '@/components/ui/browser-only';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useAddressState } from '@/components/ui/use-address-state';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';

const WhatIfPanel = dynamic(() => import('./what-if-panel').then((module) => module.WhatIfPanel), { ssr: false });

/** The place of the panel: it stands beside the table where there is room, else it opens with W. */
export function WhatIfSlot({ view }: { view: PortfolioView }) {
  const [kept, setState] = useAddressState('panel');
  const state = kept === 'open' || kept === 'closed' ? kept : 'auto';
  useShortcuts([{ keys: 'w', label: 'What if', group: 'Portfolio', run: () => setState(state === 'closed' || (state === 'auto' && !hasRoom()) ? 'open' : 'closed') }]);
  if (view.finding.scored === 0) return null;
  return (
    <>
      {state === 'open' ? null : (
        <Button shortcut="W" icon={<Icon name="sliders-horizontal" />} onClick={() => setState('open')} className={state === 'auto' ? 'fixed right-4 bottom-4 z-20 bg-paper max-sm:bottom-20 xl:hidden' : 'fixed right-4 bottom-4 z-20 bg-paper max-sm:bottom-20'} data-screen-only>
          What if
        </Button>
      )}
      <BrowserOnly>
        <WhatIfPanel view={view} state={state} onClose={() => setState('closed')} />
      </BrowserOnly>
    </>
  );
}

function hasRoom(): boolean {
  return window.matchMedia('(width >= 1440px)').matches;
}
