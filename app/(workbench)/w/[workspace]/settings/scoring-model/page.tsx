import type { Metadata } from 'next';
import { ModelSettings } from '@/components/scoring/model-settings';
import { loadScoringModel } from '@/lib/features/scoring/loaders';

export const metadata: Metadata = { title: 'Scoring model' };

export default async function ScoringModelPage({ params }: PageProps<'/w/[workspace]/settings/scoring-model'>) {
  const view = await loadScoringModel((await params).workspace);
  return <ModelSettings key={view.model.id} view={view} />;
}
