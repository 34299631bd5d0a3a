import type { Metadata } from 'next';
import { ProjectsPage } from '@/components/projects/projects-page';
import { loadProjects } from '@/lib/features/projects/loaders';

export const metadata: Metadata = { title: 'Projects' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/projects'>) {
  const { workspace } = await params;
  return <ProjectsPage view={await loadProjects(workspace, await searchParams)} />;
}
