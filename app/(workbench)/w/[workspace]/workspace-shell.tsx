'use client';

import type { ReactNode } from 'react';
import { UndoKey } from '@/components/history/undo-key';
import { WorkspaceFrame } from '@/components/identity/workspace-frame';
import { ProjectSearch } from '@/components/projects/project-search';
import { LiveUpdates } from '@/components/shell/live-updates';
import { QueryProvider } from '@/components/shell/query-provider';
import { PhoneTimer } from '@/components/timer/phone-timer';
import { TimerBlock } from '@/components/timer/timer-block';
import { TimerKeys } from '@/components/timer/timer-keys';
import { TimerProvider } from '@/components/timer/timer-provider';
import { may } from '@/lib/domain/access/permissions';
import type { ShellView } from '@/lib/features/identity/loaders';
import type { TimerShell } from '@/lib/features/timer/loaders';

/**
 * Around every page of a workspace: its frame, and what listens on all of them. One component of the client, fed with data:
 * each that a layout of the server names costs every request more.
 */
export function WorkspaceShell({ shell, timer, children }: { shell: ShellView; timer: TimerShell; children: ReactNode }) {
  const workspace = shell.workspaceSlug;
  return (
    <QueryProvider>
      <TimerProvider shell={timer}>
        <WorkspaceFrame shell={shell} timer={timer.mayLog ? <TimerBlock /> : null}>
          <UndoKey workspace={workspace} />
          <LiveUpdates workspace={workspace} />
          <ProjectSearch workspace={workspace} mayEdit={may(shell.role, 'edit')} />
          <TimerKeys />
          {children}
          <PhoneTimer />
        </WorkspaceFrame>
      </TimerProvider>
    </QueryProvider>
  );
}
