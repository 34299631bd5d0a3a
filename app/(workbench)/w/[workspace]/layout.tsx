import { LiveUpdates } from '@/components/shell/live-updates';
import { QueryProvider } from '@/components/shell/query-provider';
import { UndoKey } from '@/components/history/undo-key';
import { WorkspaceFrame } from '@/components/identity/workspace-frame';
import { ProjectSearch } from '@/components/projects/project-search';
import { PhoneTimer } from '@/components/timer/phone-timer';
import { TimerBlock } from '@/components/timer/timer-block';
import { TimerKeys } from '@/components/timer/timer-keys';
import { TimerProvider } from '@/components/timer/timer-provider';
import { may } from '@/lib/domain/access/permissions';
import { loadShell } from '@/lib/features/identity/loaders';
import { loadTimerShell } from '@/lib/features/timer/loaders';

export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const { workspace } = await params;
  const [shell, timer] = await Promise.all([loadShell(workspace), loadTimerShell(workspace)]);
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
