'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { notify } from '@/components/ui/toast-store';
import type { PersonTimer } from '@/lib/domain/time/own-work';
import { isForgotten, pauseTimer as pause, planTimerEntries, resumeTimer as resume, type TimerState } from '@/lib/domain/time/timer';
import { changeTimer, discardTimer, pauseTimer, resumeTimer, startTimer } from '@/lib/features/timer/actions';
import type { TimerShell } from '@/lib/features/timer/loaders';
import { timerOptions, type ClockedTimer } from '@/lib/features/timer/queries';
import { offerUndo } from '@/components/shell/undo-store';
import { post } from './outbox';
import { showTimerOverlay } from './overlay-store';
import { useOutbox } from './use-outbox';
import { useTimeZone } from './use-wall';

export type TimedAbout = { readonly projectId: string | null; readonly activityId: string; readonly experimentId: string | null; readonly note: string };
export type Correction = { readonly workDate: string; readonly seconds: number };

type Answer = { readonly ok: true; readonly value: { readonly groupId: string } } | { readonly ok: false; readonly reason: string };

/** The person's timer and everything that can be done with it; made once for each page, by the provider. */
export function useOwnTimer({ workspace, personId, mayLog, timer: initial }: TimerShell) {
  const client = useQueryClient();
  const timeZone = useTimeZone();
  const options = timerOptions(workspace);
  const { data } = useQuery({ ...options, initialData: { ...initial, behindMs: 0 }, initialDataUpdatedAt: 0, enabled: mayLog });
  const waiting = useOutbox();
  const isStopped = (id: string): boolean => waiting.some((item) => item.kind === 'stop' && item.stop.timerId === id && item.refusal === null);
  const timer = data.timer && !isStopped(data.timer.id) ? data.timer : null;
  const now = (): number => Date.now() + data.behindMs;

  /** Shows the outcome at once, and takes it back where the server refuses. */
  const turn = async (state: TimerState, act: () => Promise<Answer>) => {
    if (timer) client.setQueryData<ClockedTimer>(options.queryKey, { ...data, timer: { ...timer, state } });
    await settle(act);
  };
  const settle = async (act: () => Promise<Answer>, done?: (groupId: string) => void) => {
    const answer = await act().catch(() => ({ ok: false, reason: 'It needs the network. Stopping works without it.' }) as const);
    if (answer.ok) done?.(answer.value.groupId);
    else {
      client.setQueryData<ClockedTimer>(options.queryKey, data);
      notify({ message: 'The timer was not changed', detail: answer.reason, tone: 'warn' });
    }
    await client.invalidateQueries({ queryKey: options.queryKey });
  };

  const stop = async (correction: Correction | null = null) => {
    if (!timer) return;
    if (correction === null && isForgotten(timer.state, now())) return showTimerOverlay({ kind: 'forgotten' });
    const at = now();
    await post({
      kind: 'stop',
      key: timer.id,
      workspace,
      personId,
      refusal: null,
      stop: { timerId: timer.id, at: new Date(at).toISOString(), timeZone, correction },
      entry: foresee(timer, at, timeZone, correction),
    }).catch(() => notify({ message: 'The timer goes on', detail: 'This browser could not keep the entry. Allow it to store data for this site, then stop again.', tone: 'warn' }));
  };

  return {
    mayLog,
    /** As the server said it last. */
    known: data,
    timer,
    last: data.last,
    behindMs: data.behindMs,
    startedPage: Date.parse(initial.now),
    start: (about: TimedAbout) => settle(() => startTimer({ workspace, ...about, timeZone })),
    pause: () => timer && turn(pause(timer.state, now()), () => pauseTimer({ workspace, timerId: timer.id })),
    resume: () => timer && turn(resume(timer.state, now()), () => resumeTimer({ workspace, timerId: timer.id })),
    change: (about: TimedAbout) => timer && settle(() => changeTimer({ workspace, timerId: timer.id, ...about })),
    discard: () => timer && settle(() => discardTimer({ workspace, timerId: timer.id }), (groupId) => offerUndo('Discarded the timer', groupId)),
    stop,
  };
}

/** The entry that stopping makes, as it is shown until the server has made it. */
function foresee(timer: PersonTimer, now: number, timeZone: string, correction: Correction | null) {
  const parts = planTimerEntries(timer.state, now, timeZone);
  const [first, last] = [parts[0], parts.at(-1)];
  const times = correction || !first || !last ? { startedAt: null, endedAt: null } : { startedAt: new Date(first.startedAt).toISOString(), endedAt: new Date(last.endedAt).toISOString() };
  const seconds = correction?.seconds ?? parts.reduce((sum, part) => sum + part.seconds, 0);
  const { note, project, activity, experiment } = timer;
  return { id: timer.id, clientKey: timer.id, workDate: correction?.workDate ?? first?.workDate ?? new Date(now).toISOString().slice(0, 10), ...times, seconds, note, quantity: null, quantityUnit: null, source: 'timer' as const, project, activity, experiment };
}
