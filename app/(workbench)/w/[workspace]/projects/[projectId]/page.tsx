import { Comments } from '@/components/comments/comments';
import { ProjectOverview } from '@/components/projects/project-overview';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/access/permissions';
import { loadProjectOverview } from '@/lib/features/projects/loaders';

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/[projectId]'>) {
  const { workspace, projectId } = await params;
  const view = await loadProjectOverview(workspace, projectId);
  return (
    <ProjectOverview view={view}>
      <Section title="Comments">
        <Comments workspace={view.workspace.slug} subject="project" subjectId={projectId} mayComment={may(view.workspace.role, 'comment')} />
      </Section>
    </ProjectOverview>
  );
}
