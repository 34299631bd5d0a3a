'use client';

import { useSyncExternalStore } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { ChangeEntryDialog } from './change-entry-dialog';
import { ForgottenDialog } from './forgotten-dialog';
import { FillDialog, MendDialog } from './new-entry-dialog';
import { readTimerOverlay, showTimerOverlay, subscribeToTimerOverlay } from './overlay-store';
import { QuickEntryField } from './quick-entry-field';
import { TimerDialog } from './timer-dialog';
import { WaitingDialog } from './waiting-dialog';

/** The dialogs of time logging, one at a time, on any page. */
export function TimerOverlays() {
  const overlay = useSyncExternalStore(subscribeToTimerOverlay, readTimerOverlay, () => null);
  const close = () => showTimerOverlay(null);
  if (overlay === null) return null;
  switch (overlay.kind) {
    case 'quick':
      return (
        <Dialog open onClose={close} title="Log time" className="w-[min(calc(100vw-32px),640px)]">
          <QuickEntryField onLogged={close} />
        </Dialog>
      );
    case 'change entry':
      return <ChangeEntryDialog entry={overlay.entry} onClose={close} />;
    case 'fill':
      return <FillDialog stretch={overlay.stretch} onClose={close} />;
    case 'mend':
      return <MendDialog item={overlay.item} onClose={close} />;
    case 'change timer':
      return <TimerDialog onClose={close} />;
    case 'forgotten':
      return <ForgottenDialog onClose={close} />;
    case 'waiting':
      return <WaitingDialog onClose={close} />;
    default:
      return overlay satisfies never;
  }
}
