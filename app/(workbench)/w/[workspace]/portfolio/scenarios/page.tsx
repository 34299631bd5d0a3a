import type { Metadata } from 'next';
import { ScenariosPage } from '@/components/portfolio/scenarios-page';
import { loadScenarios } from '@/lib/features/portfolio/loaders';

export const metadata: Metadata = { title: 'Scenarios' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/portfolio/scenarios'>) {
  return <ScenariosPage view={await loadScenarios((await params).workspace, (await searchParams)['page'])} />;
}
