'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { notify } from '@/components/ui/toast-store';
import type { OwnEntry, WorkChoices } from '@/lib/domain/time/own-work';
import { parseQuickEntry } from '@/lib/domain/time/parse-quick-entry';
import type { QuickEntry } from '@/lib/domain/time/quick-entry/quick-entry';
import { stateWork, type WhenWorked } from '@/lib/domain/time/quick-entry/state-work';
import { choicesOptions, useChoices } from '@/lib/features/timer/queries';
import { createClientKey } from './client-key';
import { post } from './outbox';
import { useTimerShell } from './timer-provider';
import { useTimeZone, useToday } from './use-wall';

/** A line of words, what it means, and the way to log it. */
export function useQuickEntry(onLogged?: () => void) {
  const { workspace, personId, timer } = useTimerShell();
  const client = useQueryClient();
  const choices = useChoices(workspace).data;
  const timeZone = useTimeZone();
  const today = useToday(Date.parse(timer.now));
  const projectId = useProjectOfPage();
  const [{ text, key }, setLine] = useState({ text: '', key: '' });
  const entry = choices && text.trim() !== '' ? parseQuickEntry(text, choices, { today, projectId }) : null;

  // The key is made with the first letter: from then on it is the same entry, however often it is sent.
  const type = (next: string) => setLine({ text: next, key: key || createClientKey() });
  const log = async () => {
    if (text.trim() === '') return;
    // Whoever types faster than the names arrive is not asked to press Enter again.
    const known = await client.ensureQueryData(choicesOptions(workspace)).catch(() => null);
    if (!known) return notify({ message: 'Not logged yet', detail: 'The names of projects and activities could not be read. What you typed stays.', tone: 'warn' });
    const entry = parseQuickEntry(text, known, { today, projectId });
    if (entry.problems.length > 0 || entry.activityId === null) return;
    const { activityId, experimentId, note, quantity, quantityUnit } = entry;
    const work = { clientKey: key, projectId: entry.projectId, activityId, experimentId, note, quantity, quantityUnit, ...stateWork(entry, timeZone) };
    setLine({ text: '', key: '' });
    try {
      await post({ kind: 'work', key, workspace, personId, refusal: null, work, entry: toShown(key, entry, known, work) });
      onLogged?.();
    } catch {
      setLine({ text, key });
      notify({ message: 'Not logged', detail: 'This browser could not keep the entry. Allow it to store data for this site, then try again.', tone: 'warn' });
    }
  };
  return { text, type, entry, choices, today, log };
}

/** Words that name no project mean the one whose page is open. */
function useProjectOfPage(): string | null {
  return /\/projects\/([0-9a-f-]{36})(\/|$)/.exec(usePathname())?.[1] ?? null;
}

/** The entry as it is shown until the server has it. */
function toShown(key: string, entry: QuickEntry, { projects, activities, experiments }: WorkChoices, when: WhenWorked): OwnEntry {
  const { date, seconds, note, quantity, quantityUnit } = entry;
  const activity = activities.find(({ id }) => id === entry.activityId);
  return {
    id: key,
    clientKey: key,
    workDate: date,
    ...('startedAt' in when ? { startedAt: when.startedAt, endedAt: when.endedAt } : { startedAt: null, endedAt: null }),
    seconds: seconds ?? 0,
    note,
    quantity,
    quantityUnit,
    source: 'typed',
    project: projects.find(({ id }) => id === entry.projectId) ?? null,
    activity: activity ?? { id: '', name: '', family: 1 },
    experiment: experiments.find(({ id }) => id === entry.experimentId) ?? null,
  };
}
