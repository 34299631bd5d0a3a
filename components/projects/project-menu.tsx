'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast-store';
import { may } from '@/lib/domain/access/permissions';
import { pinProjectAction, removeProjectsAction } from '@/lib/features/projects/actions';
import type { ProjectHeadView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';

export function ProjectMenu({ view: { workspace, project, isPinned } }: { view: ProjectHeadView }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [pinned, showPinned] = useOptimistic(isPinned);
  const [isPending, startTransition] = useTransition();
  const refuse = (reason: string) => notify({ message: 'Nothing was changed', detail: reason, tone: 'warn' });
  const pin = () =>
    startTransition(async () => {
      showPinned(!pinned);
      const answer = await pinProjectAction({ workspace: workspace.slug, projectId: project.id, isPinned: !pinned });
      if (!answer.ok) refuse(answer.reason);
      router.refresh();
    });
  const remove = () =>
    startTransition(async () => {
      const answer = await removeProjectsAction({ workspace: workspace.slug, ids: [project.id] });
      if (!answer.ok) return refuse(answer.reason);
      offerUndo(`Removed ${project.name}`, answer.value.groupId);
      await queryClient.invalidateQueries();
      router.push(routes.projects(workspace.slug));
    });
  return (
    <>
      <Button busy={isPending} aria-pressed={pinned} icon={<Icon name={pinned ? 'pin-off' : 'pin'} />} onClick={pin}>
        {pinned ? 'Unpin' : 'Pin'}
      </Button>
      {may(workspace.role, 'edit') ? (
        <Menu label="More" align="end" button={<IconButton label="More" icon={<Icon name="ellipsis" />} />}>
          <MenuItem icon={<Icon name="trash-2" />} onSelect={remove}>
            Remove the project
          </MenuItem>
        </Menu>
      ) : null}
    </>
  );
}
