'use client';

import { useState, useTransition, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormActions } from '@/components/ui/form-actions';

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

type SaveDialogProps<Value> = {
  isOpen: boolean;
  title: string;
  /** Of the button that saves. */
  verb: string;
  save: (form: FormData) => Promise<Answer<Value>>;
  onSaved: (value: Value) => void;
  onClose: () => void;
  children: ReactNode;
};

/** One form in a dialog: it closes once what it holds is saved, else it says why not. */
export function SaveDialog<Value>({ isOpen, title, verb, save, onSaved, onClose, children }: SaveDialogProps<Value>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const saved = await save(form);
      setProblem(saved.ok ? null : saved.reason);
      if (!saved.ok) return;
      onClose();
      onSaved(saved.value);
    });
  };
  return (
    <Dialog open={isOpen} onClose={onClose} title={title}>
      <form method="post" onSubmit={submit} className="grid gap-3">
        {children}
        <FormActions error={problem}>
          <Button type="submit" variant="primary" busy={isBusy}>
            {verb}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
