'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useChoices } from '@/lib/features/timer/queries';
import { useTimer, useTimerShell } from './timer-provider';
import type { TimedAbout } from './use-own-timer';
import { WorkFields } from './work-fields';

/** What the timer counts for, before it starts or while it runs. */
export function TimerDialog({ onClose }: { onClose: () => void }) {
  const { workspace } = useTimerShell();
  const { data: choices } = useChoices(workspace);
  const { timer, last, start, change, discard } = useTimer();
  const [edited, setAbout] = useState<TimedAbout | null>(null);
  const about = edited ?? (timer ? { projectId: timer.project?.id ?? null, activityId: timer.activity.id, experimentId: timer.experiment?.id ?? null, note: timer.note } : { projectId: last?.projectId ?? null, activityId: last?.activityId ?? choices?.activities[0]?.id ?? '', experimentId: null, note: '' });
  const save = () => {
    void (timer ? change(about) : start(about));
    onClose();
  };
  const throwAway = () => {
    void discard();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={timer ? 'What the timer counts for' : 'Start the timer'}
      footer={
        <>
          {timer ? (
            <Button variant="plain" className="mr-auto" onClick={throwAway}>
              Discard the timer
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form="timer-form" disabled={about.activityId === ''}>
            {timer ? 'Save' : 'Start'}
          </Button>
        </>
      }
    >
      <form
        id="timer-form"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {choices ? <WorkFields about={about} choices={choices} onChange={setAbout} /> : <p className="text-ink-3">Loading projects and activities.</p>}
      </form>
    </Dialog>
  );
}
