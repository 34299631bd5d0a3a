import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { QueryProvider } from '@/components/shell/query-provider';
import { UndoKey } from '@/components/history/undo-key';
import { WorkspaceFrame } from '@/components/identity/workspace-frame';
import { ProjectSearch } from '@/components/projects/project-search';
import { may } from '@/lib/domain/access/permissions';
import { loadShell } from '@/lib/features/identity/loaders';

export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const { workspace } = await params;
  const shell = await loadShell(workspace);
  return (
    <QueryProvider>
      <NuqsAdapter>
        <WorkspaceFrame shell={shell}>
          <UndoKey workspace={workspace} />
          <ProjectSearch workspace={workspace} mayEdit={may(shell.role, 'edit')} />
          {children}
        </WorkspaceFrame>
      </NuqsAdapter>
    </QueryProvider>
  );
}
