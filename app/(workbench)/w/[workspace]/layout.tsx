import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { QueryProvider } from '@/components/shell/query-provider';
import { WorkspaceFrame } from '@/components/workspace/workspace-frame';
import { loadShell } from '@/lib/features/workspace/loaders';

export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const { workspace } = await params;
  return (
    <QueryProvider>
      <NuqsAdapter>
        <WorkspaceFrame shell={await loadShell(workspace)}>{children}</WorkspaceFrame>
      </NuqsAdapter>
    </QueryProvider>
  );
}
