import type { Metadata } from 'next';
import { ScoreSheet } from '@/components/scoring/score-sheet';
import { loadScoreSheet } from '@/lib/features/scoring/loaders';

export const metadata: Metadata = { title: 'Score a project' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/scoring/[projectId]'>) {
  const { workspace, projectId } = await params;
  const view = await loadScoreSheet(workspace, projectId, await searchParams);
  return <ScoreSheet key={view.project.id} view={view} />;
}
