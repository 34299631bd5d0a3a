'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { routes } from '@/lib/platform/routes';

/** The way to one's scores. On the pages of progress, experiments are what is to be logged. */
export function ScoreLink({ workspace, projectId }: { workspace: string; projectId: string }) {
  const isProgress = usePathname().startsWith(routes.projectProgress(workspace, projectId));
  return (
    <ButtonLink variant={isProgress ? 'default' : 'primary'} href={routes.scoreProject(workspace, projectId)} icon={<Icon name="gauge" />}>
      Score it
    </ButtonLink>
  );
}
