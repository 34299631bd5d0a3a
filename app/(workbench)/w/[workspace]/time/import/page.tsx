import type { Metadata } from 'next';
import { PastImports } from '@/components/importing/past-imports';
import { TimeImportPage } from '@/components/time-importing/time-import-page';
import { loadImport } from '@/lib/features/importing/loaders';

export const metadata: Metadata = { title: 'Import hours' };

export default async function Page({ params }: PageProps<'/w/[workspace]/time/import'>) {
  const view = await loadImport((await params).workspace, 'time');
  const { workspace, mayImport, importers, limitMb, batches } = view;
  return <TimeImportPage workspace={workspace} mayImport={mayImport} importers={importers} limitMb={limitMb} past={<PastImports workspace={workspace} batches={batches} mayImport={mayImport} />} />;
}
