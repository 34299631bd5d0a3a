'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Checkbox } from '@/components/ui/checkbox';
import { FormDialog } from '@/components/ui/form-dialog';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { formatClock, parseDuration } from '@/lib/domain/time/duration';
import { updateTimeEntryAction } from '@/lib/features/time/actions';
import type { ProjectTimeView } from '@/lib/features/time/loaders';

type EditEntryProps = { workspace: string; line: ProjectTimeView['lines'][number]; activities: ProjectTimeView['activities']; onClose: () => void };

/** Changes an entry; only the fields that were changed are sent. */
export function EditEntry({ workspace, line, activities, onClose }: EditEntryProps) {
  const router = useRouter();
  const [lengthProblem, setLengthProblem] = useState<string | null>(null);
  const { submit, isPending, fieldError, formError } = useAction(updateTimeEntryAction, ({ groupId }) => {
    onClose();
    offerUndo('Changed a time entry', groupId);
    router.refresh();
  });
  const save = (form: HTMLFormElement) => {
    const read = readFields(new FormData(form));
    const length = parseDuration(read.length);
    setLengthProblem(length.ok ? null : length.reason);
    if (!length.ok) return;
    const isSameLength = read.length.trim() === formatClock(line.seconds);
    const quantity = readOptionalNumber(read.quantity);
    submit({
      workspace,
      id: line.id,
      activityId: read.activityId,
      note: read.note,
      quantity,
      quantityUnit: quantity === null ? null : read.quantityUnit,
      changedDecision: read.changedDecision,
      ...(read.workDate === line.workDate ? {} : { workDate: read.workDate }),
      ...(isSameLength ? {} : { seconds: length.value }),
    });
  };
  return (
    <FormDialog title="Change a time entry" description={line.startedAt === null ? undefined : 'Another day moves its times along; another length moves its end.'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <div className="grid grid-cols-2 gap-3">
        <TextField type="date" label="Day" name="workDate" defaultValue={line.workDate} error={fieldError('workDate')} required />
        <TextField label="Hours" name="length" defaultValue={formatClock(line.seconds)} hint="1:20, 1h 20, 1.5 or 80m" error={lengthProblem ?? fieldError('seconds')} />
      </div>
      <Select label="Activity" name="activityId" defaultValue={line.activityId} options={activities.filter(({ id, isActive }) => isActive || id === line.activityId).map(({ id, name }) => ({ value: id, label: name }))} error={fieldError('activityId')} />
      <TextField label="Note" name="note" defaultValue={line.note} maxLength={2000} error={fieldError('note')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label="Quantity" name="quantity" inputMode="decimal" defaultValue={line.quantity ?? ''} error={fieldError('quantity')} />
        <TextField label="Of what" name="quantityUnit" defaultValue={line.quantityUnit ?? ''} maxLength={40} error={fieldError('quantityUnit')} />
      </div>
      <Checkbox label="Changed a decision" name="changedDecision" defaultChecked={line.changedDecision} />
    </FormDialog>
  );
}

function readFields(form: FormData) {
  const text = (name: string): string => readText(form, name).trim();
  return { workDate: text('workDate'), length: text('length'), activityId: text('activityId'), note: text('note'), quantity: text('quantity'), quantityUnit: text('quantityUnit'), changedDecision: form.get('changedDecision') !== null };
}
