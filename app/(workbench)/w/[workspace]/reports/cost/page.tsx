import type { Metadata } from 'next';
import { ComparisonFrame } from '@/components/reports/comparison-frame';
import { CostReport } from '@/components/spending/cost-report';
import { loadCostReport } from '@/lib/features/spending/loaders';

export const metadata: Metadata = { title: 'Cost' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/reports/cost'>) {
  const { workspace } = await params;
  const view = await loadCostReport(workspace, await searchParams);
  return (
    <ComparisonFrame {...view.head} tab="cost">
      <CostReport view={view} />
    </ComparisonFrame>
  );
}
