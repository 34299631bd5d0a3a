'use client';

import { Button } from '@/components/ui/button';
import { offerUndo } from '@/components/shell/undo-store';
import { Icon } from '@/components/ui/icon';
import { notify } from '@/components/ui/toast-store';
import { useAction } from '@/components/ui/use-action';
import { formatClock } from '@/lib/domain/time/duration';
import { copyLastWeekAction } from '@/lib/features/time/actions';

export function CopyWeekButton({ workspace, week, personId }: { workspace: string; week: string; personId: string }) {
  const { submit, isPending } = useAction(
    async (input: Parameters<typeof copyLastWeekAction>[0]) => {
      const answer = await copyLastWeekAction(input);
      if (!answer.ok) notify({ message: 'Not copied', detail: answer.reason, tone: 'warn' });
      return answer;
    },
    ({ groupId, cells, seconds }) => {
      if (cells === 0) notify({ message: 'Nothing to copy: last week holds nothing that this week lacks' });
      else offerUndo(`Copied ${formatClock(seconds)} from last week`, groupId);
    },
  );
  return (
    <Button icon={<Icon name="copy" />} busy={isPending} onClick={() => submit({ workspace, week, personId })}>
      Copy last week
    </Button>
  );
}
