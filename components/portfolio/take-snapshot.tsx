'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { readText } from '@/components/ui/read-text';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { takeSnapshotAction } from '@/lib/features/portfolio/actions';
import { routes } from '@/lib/platform/routes';
import { SaveDialog } from './save-dialog';

/** Freezes inputs, model version, seed, people and results as they are now. */
export function TakeSnapshot({ workspace }: { workspace: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const take = (form: FormData) => takeSnapshotAction({ workspace, title: readText(form, 'title'), note: readText(form, 'note') });
  const tell = ({ id, groupId }: { readonly id: string; readonly groupId: string }) => {
    offerUndo('The snapshot is taken.', groupId);
    router.push(routes.snapshot(workspace, id));
  };
  return (
    <>
      <Button variant="primary" icon={<Icon name="camera" />} onClick={() => setIsOpen(true)}>
        Take a snapshot
      </Button>
      <SaveDialog isOpen={isOpen} title="Take a decision snapshot" verb="Freeze" save={take} onSaved={tell} onClose={() => setIsOpen(false)}>
        <TextField label="Title" name="title" required maxLength={80} hint="The decision it belongs to" />
        <TextArea label="Note" name="note" rows={4} hint="Why, and what was left open" />
      </SaveDialog>
    </>
  );
}
