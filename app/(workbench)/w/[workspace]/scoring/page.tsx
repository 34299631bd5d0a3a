import type { Metadata } from 'next';
import { ScoringList } from '@/components/scoring/scoring-list';
import { loadScoringList } from '@/lib/features/scoring/loaders';

export const metadata: Metadata = { title: 'Scoring' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/scoring'>) {
  const { workspace } = await params;
  return <ScoringList view={await loadScoringList(workspace, await searchParams)} />;
}
