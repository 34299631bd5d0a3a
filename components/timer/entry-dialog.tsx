'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { useChoices } from '@/lib/features/timer/queries';
import type { DraftProblem, EntryDraft } from './entry-draft';
import { useTimerShell } from './timer-provider';
import { WorkFields } from './work-fields';

type EntryDialogProps = {
  title: string;
  /** Why it is asked for, such as the server's refusal. */
  reason?: string;
  draft: EntryDraft;
  /** Answers what is wrong, or null once it is done. */
  onSave: (draft: EntryDraft) => Promise<DraftProblem | string | null>;
  onClose: () => void;
  /** Another way out, at the left of the foot. */
  aside?: ReactNode;
};

/** A form for one entry: to change it, to fill a gap, or to mend what was refused. What is typed stays until it is stored. */
export function EntryDialog({ title, reason, draft: given, onSave, onClose, aside }: EntryDialogProps) {
  const { workspace } = useTimerShell();
  const { data: choices } = useChoices(workspace);
  const [draft, setDraft] = useState(given);
  const [problem, setProblem] = useState<DraftProblem | string | null>(null);
  const errorOf = (field: DraftProblem['field']) => (typeof problem === 'object' && problem?.field === field ? problem.message : null);
  const save = async () => {
    const found = await onSave(draft);
    setProblem(found);
    if (found === null) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={typeof problem === 'string' ? <span className="text-warn">{problem}</span> : reason}
      footer={
        <>
          {aside}
          <Button variant="primary" type="submit" form="entry-form">
            Save
          </Button>
        </>
      }
    >
      <form
        id="entry-form"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField label="How long" value={draft.length} error={errorOf('length')} data-autofocus onChange={(event) => setDraft({ ...draft, length: event.target.value })} />
          <TextField label="Day" type="date" required value={draft.day} onChange={(event) => setDraft({ ...draft, day: event.target.value })} />
          <TextField label="From" type="time" value={draft.start} onChange={(event) => setDraft({ ...draft, start: event.target.value })} />
        </div>
        {choices ? <WorkFields about={draft} choices={choices} onChange={(about) => setDraft({ ...draft, ...about })} /> : null}
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label="Quantity" inputMode="decimal" value={draft.quantity} error={errorOf('quantity')} onChange={(event) => setDraft({ ...draft, quantity: event.target.value })} />
          <TextField label="Of what" placeholder="labels" maxLength={40} value={draft.quantityUnit} onChange={(event) => setDraft({ ...draft, quantityUnit: event.target.value })} />
        </div>
      </form>
    </Dialog>
  );
}
