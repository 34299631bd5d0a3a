'use client';

import { useId, type FormEvent } from 'react';
import { useDone } from '@/components/shell/use-done';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { changeApproachAction, createApproachAction, removeApproachAction } from '@/lib/features/experiments/actions';
import { readField, readNumberField } from './read-fields';

type CandidateFormProps = {
  workspace: string;
  projectId: string;
  /** Null for a new one. */
  candidate: { readonly id: string; readonly name: string; readonly boxHours: number | null; readonly status: string; readonly spent: number } | null;
  onClose: () => void;
};

const statuses = [
  { value: 'open', label: 'open' },
  { value: 'kept', label: 'kept' },
  { value: 'dropped', label: 'dropped' },
];

export function CandidateForm({ workspace, projectId, candidate, onClose }: CandidateFormProps) {
  const id = useId();
  const done = useDone(onClose);
  const create = useAction(createApproachAction, done('Added a candidate'));
  const change = useAction(changeApproachAction, done('Changed a candidate'));
  const remove = useAction(removeApproachAction, done('Removed a candidate'));
  const { isPending, fieldError, formError } = candidate ? change : create;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields = { name: readField(form, 'name'), timeBoxHours: readNumberField(form, 'timeBoxHours'), status: (readField(form, 'status') || 'open') as 'open' | 'kept' | 'dropped' };
    if (candidate) change.submit({ workspace, id: candidate.id, ...fields });
    else create.submit({ workspace, projectId, ...fields });
  };
  const footer = (
    <>
      {candidate ? (
        <Button variant="plain" className="mr-auto" busy={remove.isPending} onClick={() => remove.submit({ workspace, id: candidate.id })}>
          Remove
        </Button>
      ) : null}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending}>
        {candidate ? 'Save' : 'Add'}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={candidate ? 'Candidate' : 'New candidate'} footer={footer}>
      <form id={id} noValidate onSubmit={save} className="grid items-start gap-3 pt-1 sm:grid-cols-2">
        <TextField label="Approach" name="name" required defaultValue={candidate?.name ?? ''} error={fieldError('name')} autoComplete="off" className="sm:col-span-2" />
        <TextField label="Time box" name="timeBoxHours" inputMode="decimal" unit="h" defaultValue={candidate?.boxHours ?? ''} error={fieldError('timeBoxHours')} hint={candidate && candidate.spent > 0 ? `${Math.round(candidate.spent)} h are spent` : undefined} autoComplete="off" />
        {candidate ? <Select label="Status" name="status" defaultValue={candidate.status} options={statuses} /> : null}
        <FieldError>{formError ?? remove.formError}</FieldError>
      </form>
    </Dialog>
  );
}
