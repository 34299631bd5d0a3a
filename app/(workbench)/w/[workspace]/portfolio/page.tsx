import type { Metadata } from 'next';
import { PortfolioPage } from '@/components/portfolio/portfolio-page';
import { loadPortfolio } from '@/lib/features/portfolio/loaders';

export const metadata: Metadata = { title: 'Portfolio' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/portfolio'>) {
  const { workspace } = await params;
  return <PortfolioPage view={await loadPortfolio(workspace, await searchParams)} />;
}
