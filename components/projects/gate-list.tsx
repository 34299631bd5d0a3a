'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Checkbox } from '@/components/ui/checkbox';
import { notify } from '@/components/ui/toast-store';
import { may } from '@/lib/domain/access/permissions';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { stageNames } from '@/lib/domain/shared/stage';
import { meetGateAction } from '@/lib/features/projects/actions';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';

/** What must be true to leave the stage under way. */
export function GateList({ view: { workspace, project, gates, today } }: { view: ProjectOverviewView }) {
  const router = useRouter();
  const [shown, show] = useOptimistic(gates, (now, changed: { id: string; metOn: string | null }) => now.map((gate) => (gate.id === changed.id ? { ...gate, ...changed } : gate)));
  const [, startTransition] = useTransition();
  const mayEdit = may(workspace.role, 'edit');
  const meet = (id: string, isMet: boolean) =>
    startTransition(async () => {
      show({ id, metOn: isMet ? today : null });
      const answer = await meetGateAction({ workspace: workspace.slug, id, isMet });
      if (answer.ok) offerUndo(isMet ? 'Met a condition' : 'Reopened a condition', answer.value.groupId);
      else notify({ message: 'Nothing was changed', detail: answer.reason, tone: 'warn' });
      router.refresh();
    });
  return (
    <fieldset>
      <legend className="text-2 font-medium">To leave {stageNames[project.stage].toLowerCase()}</legend>
      <ul className="flex flex-wrap gap-x-6">
        {shown.map(({ id, condition, metOn, waivedReason }) => (
          <li key={id}>
            <Checkbox
              checked={metOn !== null}
              disabled={!mayEdit}
              onChange={(event) => meet(id, event.target.checked)}
              className="text-2"
              label={
                <>
                  {condition}
                  {metOn ? <span className="text-ink-3"> {formatDayFrom(metOn, today)}</span> : null}
                  {waivedReason ? <span className="text-ink-3"> waived: {waivedReason}</span> : null}
                </>
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
