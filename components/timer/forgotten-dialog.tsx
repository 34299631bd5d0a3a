'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { formatClock, parseDuration } from '@/lib/domain/time/duration';
import { localDay } from '@/lib/domain/time/local-day';
import { nameDay } from '@/lib/domain/time/name-weekday';
import { countWorked } from '@/lib/domain/time/timer';
import { withdraw } from './outbox';
import { useOutbox } from './use-outbox';
import { useTimer } from './timer-provider';
import { useNow, useTimeZone } from './use-wall';

/** A timer that ran longer than an entry may be: what is right, instead of nonsense. */
export function ForgottenDialog({ onClose }: { onClose: () => void }) {
  const { timer, behindMs, startedPage, stop, discard } = useTimer();
  const waiting = useOutbox();
  const timeZone = useTimeZone();
  const now = useNow(startedPage) + behindMs;
  const started = timer ? localDay(timer.state.startedAt, timeZone) : '';
  const [day, setDay] = useState(started);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (!timer) return null;
  const refusal = waiting.find(({ key }) => key === timer.id)?.refusal;
  const counted = `It has counted ${formatClock(countWorked(timer.state, now))} since ${nameDay(started)}`;
  const log = () => {
    const length = parseDuration(text);
    if (!length.ok || length.value === 0) return setProblem(length.ok ? 'More than nought, or discard it' : length.reason);
    void stop({ workDate: day, seconds: length.value });
    onClose();
  };
  const throwAway = () => {
    void discard();
    void withdraw(timer.id);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={refusal ? 'What is right?' : 'Was the timer forgotten?'}
      description={`${counted}${refusal ? `, and was refused: ${refusal}` : ', and one entry holds at most 24 hours.'} Say how long you worked, and on which day.`}
      footer={
        <>
          <Button variant="plain" className="mr-auto" onClick={throwAway}>
            Discard the timer
          </Button>
          <Button variant="primary" type="submit" form="forgotten-form">
            Log this
          </Button>
        </>
      }
    >
      <form
        id="forgotten-form"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          log();
        }}
      >
        <TextField label="Worked" placeholder="2h 30" value={text} error={problem} data-autofocus onChange={(event) => setText(event.target.value)} />
        <TextField label="Day" type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
      </form>
    </Dialog>
  );
}
