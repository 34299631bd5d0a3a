'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toast-store';
import { removeScenarioAction } from '@/lib/features/portfolio/actions';

export function RemoveScenario({ workspace, id, name }: { workspace: string; id: string; name: string }) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const remove = () =>
    startTransition(async () => {
      const removed = await removeScenarioAction({ workspace, id });
      if (!removed.ok) return notify({ message: removed.reason, tone: 'warn' });
      offerUndo(`Removed the scenario “${name}”.`, removed.value.groupId);
      router.refresh();
    });
  return <IconButton label={`Remove the scenario ${name}`} icon={<Icon name="trash-2" />} onClick={remove} />;
}
