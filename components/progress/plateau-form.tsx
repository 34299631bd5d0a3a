'use client';

import { useId, type FormEvent } from 'react';
import { useDone } from '@/components/shell/use-done';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { readNumber } from '@/lib/domain/shared/read-number';
import { explainPlateauAction, removePlateauAction } from '@/lib/features/progress/actions';
import type { ProgressView } from '@/lib/features/progress/loaders';

type PlateauFormProps = { view: ProgressView; plateau: ProgressView['plateaus'][number]; onClose: () => void };

export function PlateauForm({ view: { workspace, projectId }, plateau, onClose }: PlateauFormProps) {
  const id = useId();
  const done = useDone(onClose);
  const explain = useAction(explainPlateauAction, done('Explained a plateau'));
  const remove = useAction(removePlateauAction, done('Took back the reason'));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const hours = (name: string): number => readNumber(readText(form, name));
    explain.submit({ workspace: workspace.slug, projectId, ...(plateau.id === null ? {} : { id: plateau.id }), fromHours: hours('fromHours'), toHours: hours('toHours'), reason: readText(form, 'reason') });
  };
  const footer = (
    <>
      {plateau.id === null ? null : (
        <Button variant="plain" className="mr-auto" busy={remove.isPending} onClick={() => remove.submit({ workspace: workspace.slug, id: plateau.id as string })}>
          Take back
        </Button>
      )}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={explain.isPending}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Why was nothing gained?" description="What people know goes before what the log says." footer={footer}>
      <form id={id} onSubmit={save} className="grid items-start gap-3 pt-1 sm:grid-cols-2">
        <TextField label="Because of" name="reason" required maxLength={200} defaultValue={plateau.source === 'person' ? plateau.reason : ''} placeholder="waiting for 6,000 labels" error={explain.fieldError('reason')} className="sm:col-span-2" autoComplete="off" />
        <TextField label="From hour" name="fromHours" inputMode="decimal" required defaultValue={plateau.hours[0]} error={explain.fieldError('fromHours')} />
        <TextField label="To hour" name="toHours" inputMode="decimal" required defaultValue={plateau.hours[1]} error={explain.fieldError('toHours')} />
        <FieldError>{explain.formError ?? remove.formError}</FieldError>
      </form>
    </Dialog>
  );
}
