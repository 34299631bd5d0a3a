import type { Metadata } from 'next';
import { Comments } from '@/components/comments/comments';
import { SnapshotPage } from '@/components/portfolio/snapshot-page';
import { may } from '@/lib/domain/access/permissions';
import { loadSnapshot } from '@/lib/features/portfolio/loaders';

export const metadata: Metadata = { title: 'Decision snapshot' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/portfolio/snapshots/[snapshotId]'>) {
  const { workspace, snapshotId } = await params;
  const view = await loadSnapshot(workspace, snapshotId, (await searchParams)['page']);
  return (
    <SnapshotPage view={view}>
      <Comments workspace={workspace} subject="snapshot" subjectId={snapshotId} mayComment={may(view.workspace.role, 'comment')} />
    </SnapshotPage>
  );
}
