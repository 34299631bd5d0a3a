'use client';

import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { notify } from '@/components/ui/toast-store';
import { useAction } from '@/components/ui/use-action';
import { formatInstant } from '@/lib/domain/shared/format-date';
import { lockWeekAction, unlockWeekAction } from '@/lib/features/time/actions';
import type { TimePageView } from '@/lib/features/time/loaders';

/** Who locked the week and since when; for those who may, the way to lock and to unlock it. */
export function WeekLockNote({ view }: { view: Pick<TimePageView, 'workspace' | 'lock' | 'mayManage' | 'monday' | 'weekNumber'> }) {
  const { workspace, lock, mayManage, monday, weekNumber } = view;
  const { submit, isPending } = useAction(
    async () => {
      const answer = await (lock ? unlockWeekAction : lockWeekAction)({ workspace: workspace.slug, week: monday });
      if (!answer.ok) notify({ message: lock ? 'Not unlocked' : 'Not locked', detail: answer.reason, tone: 'warn' });
      return answer;
    },
    ({ groupId }) => offerUndo(lock ? `Unlocked week ${weekNumber}` : `Locked week ${weekNumber}`, groupId),
  );
  if (!lock && !mayManage) return null;
  return (
    <div data-screen-only={lock ? undefined : true} className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 text-2 text-ink-2">
      {lock ? (
        <>
          <Icon name="lock" size={13} className="text-ink-3" />
          <p>
            Week {weekNumber} was locked {lock.by ? `by ${lock.by} ` : ''}on {formatInstant(lock.at)} UTC. {mayManage ? 'Nobody can change its hours.' : 'An owner or admin can unlock it.'}
          </p>
        </>
      ) : null}
      {mayManage ? (
        <Button variant="plain" className="ml-auto" busy={isPending} icon={<Icon name={lock ? 'lock-open' : 'lock'} />} onClick={() => submit()}>
          {lock ? 'Unlock the week' : 'Lock the week'}
        </Button>
      ) : null}
    </div>
  );
}
