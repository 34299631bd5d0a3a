import type { Metadata } from 'next';
import { NewProjectPage } from '@/components/projects/new-project-page';
import { loadNewProject } from '@/lib/features/projects/loaders';

export const metadata: Metadata = { title: 'New project' };

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/new'>) {
  const { workspace } = await params;
  return <NewProjectPage view={await loadNewProject(workspace)} />;
}
