import { Section } from '@/components/ui/section';
import type { WorkspaceSettingsView } from '@/lib/features/workspace/loaders';
import { DeleteWorkspace } from './delete-workspace';
import { LeaveWorkspace } from './leave-workspace';
import { WorkspaceForm } from './workspace-form';

export function WorkspaceSettings(view: WorkspaceSettingsView) {
  const { workspaceSlug, workspaceName, currency, isSample, mayManage, mayDelete } = view;
  return (
    <div className="grid max-w-[420px] gap-8">
      <Section title="Workspace" aside={mayManage ? undefined : 'an owner or admin may change it'}>
        <WorkspaceForm workspaceSlug={workspaceSlug} workspaceName={workspaceName} currency={currency} mayManage={mayManage} />
      </Section>
      {isSample ? null : (
        <Section title="Leave">
          <LeaveWorkspace workspaceSlug={workspaceSlug} />
        </Section>
      )}
      {mayDelete ? (
        <Section title={isSample ? 'Remove the sample' : 'Delete'}>
          <DeleteWorkspace workspaceSlug={workspaceSlug} workspaceName={workspaceName} isSample={isSample} />
        </Section>
      ) : null}
    </div>
  );
}
