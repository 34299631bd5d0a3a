'use client';

import { startTransition, useOptimistic, useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { notify } from '@/components/ui/toast-store';
import { formatClock } from '@/lib/domain/time/duration';
import { setSheetCellAction } from '@/lib/features/time/actions';
import type { TimePageView } from '@/lib/features/time/loaders';
import type { SheetGroup, SheetRow } from '@/lib/features/time/view-model';

type Place = { readonly projectId: string | null; readonly activityId: string; readonly day: number };
export type AddedRow = { readonly projectId: string | null; readonly project: string; readonly row: Omit<SheetRow, 'seconds'> };

/** The rows of a sheet with those added here, showing what was typed before the server has it. */
export function useSheet({ workspace, person, days }: Pick<TimePageView, 'workspace' | 'person' | 'days'>, stored: readonly SheetGroup[]) {
  const [added, setAdded] = useState<readonly AddedRow[]>([]);
  const [groups, show] = useOptimistic(added.reduce(withRow, stored), (now: readonly SheetGroup[], { place, seconds }: { place: Place; seconds: number }) => withCell(now, place, seconds));
  const save = (place: Place, name: string, seconds: number, seen: number) =>
    startTransition(async () => {
      show({ place, seconds });
      const { projectId, activityId, day } = place;
      const answer = await setSheetCellAction({ workspace: workspace.slug, personId: person.id, projectId, activityId, workDate: days[day]?.day ?? '', seconds, seen });
      if (answer.ok) offerUndo(`${name}: ${formatClock(seconds)}`, answer.value.groupId);
      else notify({ message: `${name} stays at ${formatClock(seen)}`, detail: answer.reason, tone: 'warn' });
    });
  return { groups, save, addRow: (row: AddedRow) => setAdded([...added, row]) };
}

function withRow(groups: readonly SheetGroup[], { projectId, project, row }: AddedRow): readonly SheetGroup[] {
  const empty = { ...row, seconds: Array.from({ length: 7 }, () => 0) };
  const known = groups.find((group) => group.projectId === projectId);
  if (!known) return [...groups, { projectId, name: project, rows: [empty] }];
  if (known.rows.some(({ activityId }) => activityId === row.activityId)) return groups;
  return groups.map((group) => (group === known ? { ...group, rows: [...group.rows, empty] } : group));
}

function withCell(groups: readonly SheetGroup[], { projectId, activityId, day }: Place, seconds: number): readonly SheetGroup[] {
  const change = (row: SheetRow): SheetRow => (row.activityId === activityId ? { ...row, seconds: row.seconds.map((was, at) => (at === day ? seconds : was)) } : row);
  return groups.map((group) => (group.projectId === projectId ? { ...group, rows: group.rows.map(change) } : group));
}
