'use client';

import { Dialog } from '@/components/ui/dialog';
import { formatClock } from '@/lib/domain/time/duration';
import { nameDay } from '@/lib/domain/time/name-weekday';
import { showTimerOverlay } from './overlay-store';
import { useOutbox } from './use-outbox';
import { useTimer } from './timer-provider';

/** What is kept on this device until the server has it, and why it has not. */
export function WaitingDialog({ onClose }: { onClose: () => void }) {
  const items = useOutbox();
  const { timer } = useTimer();
  return (
    <Dialog open onClose={onClose} title="Entries that wait" description="They are kept on this device, and sent in this order as soon as there is a network. Each is stored once.">
      {items.length === 0 ? <p>Nothing waits; everything is stored.</p> : null}
      <ul>
        {items.map((item) => (
          <li key={item.key} className="flex items-start gap-3 border-b border-rule py-2">
            <span className="num text-ink-2">{formatClock(item.entry.seconds)}</span>
            <span className="min-w-0 flex-1">
              <b>{item.entry.activity.name}</b> {item.entry.project ? `· ${item.entry.project.name}` : ''}
              <span className="block text-2 text-ink-3">{[nameDay(item.entry.workDate), item.entry.note].filter(Boolean).join(' · ')}</span>
              {item.refusal === null ? null : <span className="block text-2 text-warn">Refused: {item.refusal}</span>}
            </span>
            {item.refusal === null ? null : (
              <button type="button" className="text-accent hover:underline pointer-coarse:min-h-11" onClick={() => showTimerOverlay(item.key === timer?.id ? { kind: 'forgotten' } : { kind: 'mend', item })}>
                Mend
              </button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
