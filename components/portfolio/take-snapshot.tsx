'use client';

import { Camera } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition, type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { takeSnapshotAction } from '@/lib/features/portfolio/actions';
import { routes } from '@/lib/platform/routes';

/** Freezes inputs, model version, seed, people and results as they are now. */
export function TakeSnapshot({ workspace }: { workspace: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, startSaving] = useTransition();
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startSaving(async () => {
      const taken = await takeSnapshotAction({ workspace, title: readText(form, 'title'), note: readText(form, 'note') });
      if (!taken.ok) {
        setProblem(taken.reason);
        return;
      }
      setIsOpen(false);
      offerUndo('The snapshot is taken.', taken.value.groupId);
      router.push(routes.snapshot(workspace, taken.value.id));
    });
  };
  return (
    <>
      <Button variant="primary" icon={<Camera size={14} strokeWidth={1.6} aria-hidden />} onClick={() => setIsOpen(true)}>
        Take a snapshot
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title="Take a decision snapshot">
        <form onSubmit={take} className="grid gap-3">
          <TextField label="Title" name="title" required maxLength={80} hint="The decision it belongs to" error={problem ?? undefined} />
          <TextArea label="Note" name="note" rows={4} hint="Why, and what was left open" />
          <span className="flex gap-2">
            <Button type="submit" variant="primary" busy={isSaving}>
              Freeze
            </Button>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          </span>
        </form>
      </Dialog>
    </>
  );
}
