import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { QueryProvider } from '@/components/shell/query-provider';
import { UndoKey } from '@/components/history/undo-key';
import { WorkspaceFrame } from '@/components/identity/workspace-frame';
import { loadShell } from '@/lib/features/identity/loaders';

export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const { workspace } = await params;
  return (
    <QueryProvider>
      <NuqsAdapter>
        <WorkspaceFrame shell={await loadShell(workspace)}>
          <UndoKey workspace={workspace} />
          {children}
        </WorkspaceFrame>
      </NuqsAdapter>
    </QueryProvider>
  );
}
