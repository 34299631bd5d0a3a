'use client';

import { useId, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';

type ReasonDialogProps = { open: boolean; title: string; onClose: () => void; onGive: (reason: string) => void };

/** Going back is normal, and is recorded with its reason. */
export function ReasonDialog({ open, title, onClose, onGive }: ReasonDialogProps) {
  const form = useId();
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onGive(readText(new FormData(event.currentTarget), 'reason').trim());
  };
  const footer = (
    <>
      <Button onClick={onClose}>Leave the stage</Button>
      <Button variant="primary" type="submit" form={form}>
        Go back
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} description="That is normal. The reason is kept with the stage." footer={footer}>
      <form id={form} onSubmit={give} className="pt-2">
        <TextField label="Why" name="reason" required maxLength={1000} placeholder="for 6,000 more labels" autoComplete="off" />
      </form>
    </Dialog>
  );
}
