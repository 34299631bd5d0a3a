import type { Metadata } from 'next';
import { WorkspaceSettings } from '@/components/workspace/workspace-settings';
import { loadWorkspaceSettings } from '@/lib/features/workspace/loaders';

export const metadata: Metadata = { title: 'Workspace' };

export default async function WorkspaceSettingsPage({ params }: PageProps<'/w/[workspace]/settings/workspace'>) {
  return <WorkspaceSettings {...await loadWorkspaceSettings((await params).workspace)} />;
}
