'use client';

import { useState } from 'react';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { readField, readNumberField } from './read-fields';

const NEW = 'new';

type CandidateFieldsProps = {
  approaches: readonly { readonly id: string; readonly name: string; readonly status: string }[];
  chosen: string;
  fieldError: (path: string) => string | undefined;
};

/** The candidate that an experiment belongs to, or a new one with its time box. */
export function CandidateFields({ approaches, chosen, fieldError }: CandidateFieldsProps) {
  const [value, setValue] = useState(chosen);
  const options = [
    { value: '', label: 'none' },
    ...approaches.map(({ id, name, status }) => ({ value: id, label: status === 'open' ? name : `${name} (${status})` })),
    { value: NEW, label: 'a new candidate …' },
  ];
  return (
    <>
      <Select label="Candidate approach" name="approachId" value={value} onChange={(event) => setValue(event.target.value)} options={options} error={fieldError('approachId')} />
      {value === NEW ? (
        <div className="grid grid-cols-2 items-start gap-3">
          <TextField label="Its name" name="approachName" required error={fieldError('newApproach.name')} autoComplete="off" />
          <TextField label="Its time box" name="approachHours" inputMode="decimal" unit="h" error={fieldError('newApproach.timeBoxHours')} autoComplete="off" />
        </div>
      ) : null}
    </>
  );
}

export function readCandidate(form: FormData) {
  const approachId = readField(form, 'approachId');
  if (approachId !== NEW) return { approachId };
  return { newApproach: { name: readField(form, 'approachName'), timeBoxHours: readNumberField(form, 'approachHours') } };
}
