'use client';

import type { FormEvent, ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { FormActions } from './form-actions';

/** For fields side by side: as narrow as their column, whatever the browser thinks an input needs. */
export const SHRINKS = 'grid-cols-[minmax(0,1fr)]';

type FormDialogProps = {
  title: string;
  description?: ReactNode;
  onClose: () => void;
  onSubmit: (form: HTMLFormElement) => void;
  /** What failed as a whole. */
  error: string | null;
  busy: boolean;
  children: ReactNode;
};

/** One form in a dialog: Enter saves, Esc leaves everything as it was. */
export function FormDialog({ title, description, onClose, onSubmit, error, busy, children }: FormDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <Dialog open onClose={onClose} title={title} description={description}>
      <form method="post" noValidate className="grid gap-4 pt-1" onSubmit={submit}>
        {children}
        <FormActions error={error}>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
