import { loadShell } from '@/lib/features/identity/loaders';
import { loadTimerShell } from '@/lib/features/timer/loaders';
import { WorkspaceShell } from './workspace-shell';

export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const { workspace } = await params;
  const [shell, timer] = await Promise.all([loadShell(workspace), loadTimerShell(workspace)]);
  return (
    <WorkspaceShell shell={shell} timer={timer}>
      {children}
    </WorkspaceShell>
  );
}
