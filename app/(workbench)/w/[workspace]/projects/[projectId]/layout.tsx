import type { Metadata } from 'next';
import { ProjectFrame } from '@/components/projects/project-frame';
import { ProjectTimer } from '@/components/timer/project-timer';
import { loadProjectHead } from '@/lib/features/projects/loaders';

export async function generateMetadata({ params }: LayoutProps<'/w/[workspace]/projects/[projectId]'>): Promise<Metadata> {
  const { workspace, projectId } = await params;
  const { project } = await loadProjectHead(workspace, projectId);
  return { title: project.name };
}

export default async function ProjectLayout({ children, params }: LayoutProps<'/w/[workspace]/projects/[projectId]'>) {
  const { workspace, projectId } = await params;
  return <ProjectFrame view={await loadProjectHead(workspace, projectId)} timer={<ProjectTimer projectId={projectId} />}>{children}</ProjectFrame>;
}
