'use client';

import { formatNumber } from '@/lib/domain/shared/format-number';
import { useTimeLeft } from '@/lib/features/timer/queries';
import { useTimerShell } from './timer-provider';

/** "148 h left of the time box": what the hours that are logged take from. Nothing where there is no box. */
export function TimeLeft({ projectId, experimentId }: { projectId: string | null; experimentId: string | null }) {
  const { workspace } = useTimerShell();
  const { data } = useTimeLeft(workspace, projectId, experimentId);
  const box = data?.candidate ?? data?.project;
  if (!box) return null;
  const isUp = box.left <= 0 || ('isUp' in box && box.isUp);
  const of = 'name' in box ? `the box of ${box.name}` : 'the time box';
  return <span className={isUp ? 'text-warn' : 'text-ink-3'}>{isUp ? `${of} is up: ${describe(box)}` : `${describe(box)} of ${of}`}</span>;
}

function describe({ left, hours }: { readonly left: number; readonly hours: number }): string {
  return left >= 0 ? `${formatNumber(left)} h left` : `${formatNumber(-left)} h over ${formatNumber(hours)}`;
}
