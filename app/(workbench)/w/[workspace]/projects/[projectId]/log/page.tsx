import { HistoryLog } from '@/components/history/history-log';
import { loadHistory } from '@/lib/features/history/loaders';
import { loadProjectHead } from '@/lib/features/projects/loaders';

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/[projectId]/log'>) {
  const { workspace, projectId } = await params;
  const { project } = await loadProjectHead(workspace, projectId);
  const { workspaceSlug, history } = await loadHistory(workspace, project.id);
  return (
    <div className="max-w-[860px] pt-2">
      <HistoryLog workspaceSlug={workspaceSlug} history={history} projectId={project.id} />
    </div>
  );
}
