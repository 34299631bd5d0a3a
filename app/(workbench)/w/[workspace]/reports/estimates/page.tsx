import type { Metadata } from 'next';
import { ComparisonFrame } from '@/components/reports/comparison-frame';
import { EstimatesReport } from '@/components/spending/estimates-report';
import { loadEstimatesReport } from '@/lib/features/spending/loaders';

export const metadata: Metadata = { title: 'Estimate against actual' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/reports/estimates'>) {
  const { workspace } = await params;
  const view = await loadEstimatesReport(workspace, await searchParams);
  return (
    <ComparisonFrame {...view.head} tab="estimates">
      <EstimatesReport view={view} />
    </ComparisonFrame>
  );
}
