import { ProjectTime } from '@/components/time/project-time';
import { loadProjectHead } from '@/lib/features/projects/loaders';
import { loadProjectTime } from '@/lib/features/time/loaders';

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/projects/[projectId]/time'>) {
  const { workspace, projectId } = await params;
  const { project } = await loadProjectHead(workspace, projectId);
  return <ProjectTime view={await loadProjectTime(workspace, project.id, await searchParams)} />;
}
