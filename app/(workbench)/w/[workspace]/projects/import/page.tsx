import type { Metadata } from 'next';
import { ImportPage } from '@/components/importing/import-page';
import { loadImport } from '@/lib/features/importing/loaders';

export const metadata: Metadata = { title: 'Import projects' };

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/import'>) {
  const { workspace } = await params;
  return <ImportPage view={await loadImport(workspace)} />;
}
