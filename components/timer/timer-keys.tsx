'use client';

import { useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent } from 'react';
import { tellListeners } from '@/components/shell/live-store';
import { offerUndo } from '@/components/shell/undo-store';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { BrowserOnly } from '@/components/ui/browser-only';
import { notify } from '@/components/ui/toast-store';
import { formatClock } from '@/lib/domain/time/duration';
import { logWork, stopTimer } from '@/lib/features/timer/actions';
import { ownWeekOptions, timerOptions } from '@/lib/features/timer/queries';
import { startOutbox, type Delivery } from './outbox';
import type { OutboxItem } from './outbox-item';
import { showTimerOverlay } from './overlay-store';
import { recallTimer, rememberTimer } from './timer-memory';
import { useStartTimer } from './use-start-timer';
import { useTimer, useTimerShell } from './timer-provider';

const TimerOverlays = dynamic(() => import('./timer-overlays').then((module) => module.TimerOverlays), { ssr: false });

/** What time logging does on every page: its keys, its dialogs, and sending what waits. Mounted once. */
export function TimerKeys() {
  const { workspace, personId, mayLog, timer: initial } = useTimerShell();
  const client = useQueryClient();
  const { timer, stop, known } = useTimer();
  const start = useStartTimer();

  const settle = useEffectEvent(async (item: OutboxItem, delivery: Delivery) => {
    tell(item, delivery);
    tellListeners([{ kind: 'change', subject: 'time_entry', projects: item.entry.project ? [item.entry.project.id] : null }]);
    await Promise.all([timerOptions, ownWeekOptions].map((options) => client.invalidateQueries({ queryKey: options(workspace).queryKey })));
  });
  useEffect(() => {
    if (!mayLog) return;
    return startOutbox({ workspace, personId, send, onDelivered: (item, delivery) => settle(item, delivery) });
  }, [workspace, personId, mayLog]);

  useEffect(() => {
    if (known.behindMs !== 0) rememberTimer(workspace, personId, known);
  }, [known, workspace, personId]);
  useEffect(() => {
    // A page from the device's own store may know less than the device.
    const remembered = recallTimer(workspace, personId);
    if (remembered && remembered.now > initial.now) client.setQueryData(timerOptions(workspace).queryKey, remembered);
  }, [client, workspace, personId, initial]);

  useShortcuts(
    mayLog
      ? [
          { keys: 'n', label: 'Log time in words', group: 'Time', tab: 'Log', run: openQuickEntry },
          { keys: 's', label: 'Start or stop the timer', group: 'Time', run: () => (timer ? void stop() : start()) },
        ]
      : [],
  );
  if (!mayLog) return null;
  return (
    <BrowserOnly>
      <TimerOverlays />
    </BrowserOnly>
  );
}

/** The line on the page, where there is one; else a dialog with one. */
function openQuickEntry() {
  const field = document.querySelector<HTMLElement>('[data-quick-entry]');
  if (field?.checkVisibility()) field.focus();
  else showTimerOverlay({ kind: 'quick' });
}

/** What may be otherwise in a while; everything else is refused for good. */
const PASSING = new Set(['unauthenticated', 'unavailable', 'rate-limited']);

async function send(item: OutboxItem): Promise<Delivery> {
  if (!navigator.onLine) return { outcome: 'later' };
  const { workspace } = item;
  const answer = item.kind === 'work' ? await logWork({ workspace, ...item.work }) : await stopTimer({ workspace, ...item.stop });
  if (answer.ok) return { outcome: 'stored', groupId: answer.value.groupId };
  return PASSING.has(answer.code) ? { outcome: 'later' } : { outcome: 'refused', reason: answer.reason };
}

function tell({ entry: { seconds, activity, project } }: OutboxItem, delivery: Delivery) {
  const words = `${formatClock(seconds)} ${activity.name}${project ? ` on ${project.name}` : ''}`;
  if (delivery.outcome === 'stored') offerUndo(`Logged ${words}`, delivery.groupId);
  if (delivery.outcome === 'refused') notify({ message: `Not stored: ${words}`, detail: `${delivery.reason} It is kept with the entries that wait, where it can be mended.`, tone: 'warn' });
}
