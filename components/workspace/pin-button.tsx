'use client';

import { Pin, PinOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toast-store';
import { pinProject } from '@/lib/features/workspace/actions';

/** Keeps a project in one's own navigation, or takes it out. */
export function PinButton({ workspace, projectId, isPinned }: { workspace: string; projectId: string; isPinned: boolean }) {
  const router = useRouter();
  const [isShownPinned, showPinned] = useOptimistic(isPinned);
  const [, startTransition] = useTransition();
  const Icon = isShownPinned ? PinOff : Pin;
  const toggle = () =>
    startTransition(async () => {
      showPinned(!isPinned);
      const answer = await pinProject({ workspace, projectId, isPinned: !isPinned });
      if (!answer.ok) notify({ message: 'Not pinned', detail: answer.reason, tone: 'warn' });
      router.refresh();
    });
  return <IconButton label={isShownPinned ? 'Unpin from the navigation' : 'Pin to the navigation'} aria-pressed={isShownPinned} icon={<Icon size={14} strokeWidth={1.6} />} onClick={toggle} />;
}
