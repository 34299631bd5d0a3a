'use client';

import { Icon } from '@/components/ui/icon';
import { showTimerOverlay } from './overlay-store';
import { useOutbox } from './use-outbox';

/** "3 entries wait": what this device has not been able to send, or the server refused. */
export function WaitingLink() {
  const items = useOutbox();
  if (items.length === 0) return null;
  const refused = items.filter(({ refusal }) => refusal !== null).length;
  const words = refused > 0 ? `${count(refused)} refused` : `${count(items.length)} ${items.length === 1 ? 'waits' : 'wait'}`;
  return (
    <button type="button" className="flex min-h-6 items-center gap-1.5 text-left text-1 text-warn hover:underline pointer-coarse:min-h-11" onClick={() => showTimerOverlay({ kind: 'waiting' })}>
      <Icon name="cloud-off" size={13} className="shrink-0" />
      <span className="sm:max-lg:sr-only">{words}</span>
    </button>
  );
}

function count(items: number): string {
  return items === 1 ? '1 entry' : `${items} entries`;
}
