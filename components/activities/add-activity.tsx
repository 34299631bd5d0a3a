'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { addActivity } from '@/lib/features/activities/actions';
import { FAMILY_OPTIONS } from './activity-row';
import { useSave } from './use-save';

export function AddActivity({ workspace }: { workspace: string }) {
  const { save, isPending } = useSave();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const typed = data.get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    save(`Added ${name}`, () => addActivity({ workspace, name, family: Number(data.get('family')), isProgress: data.get('isProgress') !== null }), () => form.reset());
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <TextField label="New activity" name="name" required maxLength={60} className="w-56" />
      <Select label="Family" name="family" options={FAMILY_OPTIONS} defaultValue="4" className="w-48" />
      <Checkbox label="Moves the project on" name="isProgress" defaultChecked />
      <Button type="submit" busy={isPending}>
        Add
      </Button>
    </form>
  );
}
