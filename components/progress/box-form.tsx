'use client';

import { useRouter } from 'next/navigation';
import { useId, type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { readNumber } from '@/lib/domain/shared/read-number';
import { setTimeBoxAction } from '@/lib/features/progress/actions';
import type { ProgressView } from '@/lib/features/progress/loaders';

/** How many people-hours of experiments, and until when at the latest. */
export function BoxForm({ view: { workspace, projectId, box, spent }, onClose }: { view: ProgressView; onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const running = box && box.isOpen ? box : null;
  const { submit, isPending, fieldError, formError } = useAction(setTimeBoxAction, ({ groupId }) => {
    offerUndo('Set the time box', groupId);
    router.refresh();
    onClose();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    submit({ workspace: workspace.slug, projectId, hours: readNumber(readText(form, 'hours')), endsOn: readText(form, 'endsOn') });
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending}>
        Set
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Time box" description={`${Math.round(spent)} hours of experiments are spent so far.`} footer={footer}>
      <form id={id} onSubmit={save} className="grid items-start gap-3 pt-1 sm:grid-cols-2">
        <TextField label="Hours of experiments" name="hours" inputMode="decimal" unit="h" required defaultValue={running?.hours ?? ''} error={fieldError('hours')} hint={running && running.fromHours > 0 ? `beyond the ${Math.round(running.fromHours)} before it` : undefined} autoComplete="off" />
        <TextField label="At the latest until" name="endsOn" type="date" defaultValue={running?.endsOn ?? ''} error={fieldError('endsOn')} />
        <FieldError>{formError}</FieldError>
      </form>
    </Dialog>
  );
}
