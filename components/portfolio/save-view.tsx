'use client';

import { useRouter } from 'next/navigation';
import { offerUndo } from '@/components/shell/undo-store';
import { Checkbox } from '@/components/ui/checkbox';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { may } from '@/lib/domain/access/permissions';
import { saveViewAction } from '@/lib/features/portfolio/actions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { SaveDialog } from './save-dialog';

type SaveViewProps = { workspace: PortfolioView['workspace']; search: string; isOpen: boolean; onClose: () => void };

/** Keeps what the table shows now under a name. */
export function SaveView({ workspace, search, isOpen, onClose }: SaveViewProps) {
  const router = useRouter();
  const save = (form: FormData) => saveViewAction({ workspace: workspace.slug, name: readText(form, 'name'), query: search, isShared: form.get('isShared') === 'on' });
  const tell = ({ groupId }: { readonly groupId: string }) => {
    offerUndo('The view is saved.', groupId);
    router.refresh();
  };
  return (
    <SaveDialog isOpen={isOpen} title="Save this view" verb="Save" save={save} onSaved={tell} onClose={onClose}>
      <TextField label="Name" name="name" required maxLength={80} />
      {may(workspace.role, 'edit') ? <Checkbox label="Everybody in the workspace sees it" name="isShared" /> : null}
    </SaveDialog>
  );
}
