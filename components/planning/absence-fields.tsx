'use client';

import { FieldError } from '@/components/ui/field-error';
import { SHRINKS } from '@/components/ui/form-dialog';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { AddButton } from './add-button';

export type AbsenceDraft = { readonly key: number; readonly firstDay: string; readonly lastDay: string; readonly note: string };

type AbsenceFieldsProps = { drafts: readonly AbsenceDraft[]; onChange: (drafts: readonly AbsenceDraft[]) => void; fieldError: (path: string) => string | undefined };

/** When somebody is away: first and last day, both counted. */
export function AbsenceFields({ drafts, onChange, fieldError }: AbsenceFieldsProps) {
  const change = (key: number, part: Partial<AbsenceDraft>) => onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const add = () => onChange([...drafts, { key: 1 + Math.max(-1, ...drafts.map(({ key }) => key)), firstDay: '', lastDay: '', note: '' }]);
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 text-2 font-medium">Absences</legend>
      {drafts.map(({ key, firstDay, lastDay, note }, index) => (
        <div key={key} className="grid grid-cols-[repeat(2,minmax(0,1fr))_auto] items-start gap-x-3 gap-y-1 border-b border-rule pb-2">
          <TextField className={SHRINKS} label={`First day ${index + 1}`} type="date" value={firstDay} onChange={(event) => change(key, { firstDay: event.target.value })} error={fieldError(`absences.${index}.firstDay`)} />
          <TextField className={SHRINKS} label={`Last day ${index + 1}`} type="date" value={lastDay} onChange={(event) => change(key, { lastDay: event.target.value })} error={fieldError(`absences.${index}.lastDay`)} />
          <IconButton className="mt-5" label={`Remove absence ${index + 1}`} icon={<Icon name="x" />} onClick={() => onChange(drafts.filter((draft) => draft.key !== key))} />
          <TextField className="col-span-2" label={`Note ${index + 1}`} value={note} maxLength={200} onChange={(event) => change(key, { note: event.target.value })} error={fieldError(`absences.${index}.note`)} />
        </div>
      ))}
      <FieldError>{fieldError('absences')}</FieldError>
      <div>
        <AddButton onClick={add}>Absence</AddButton>
      </div>
    </fieldset>
  );
}
