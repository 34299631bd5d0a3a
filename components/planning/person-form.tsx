'use client';

import { useState } from 'react';
import { useDone } from '@/components/shell/use-done';
import { Checkbox } from '@/components/ui/checkbox';
import { FormDialog, SHRINKS } from '@/components/ui/form-dialog';
import { readTexts } from '@/components/ui/read-texts';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { readNumber } from '@/lib/domain/shared/read-number';
import { savePerson } from '@/lib/features/planning/actions';
import type { CapacityView } from '@/lib/features/planning/loaders';
import type { PersonLine } from '@/lib/features/planning/view-model';
import { AbsenceFields, type AbsenceDraft } from './absence-fields';
import { printPercent, readPercent } from './field-values';
import { checkName, checkNumber } from './field-checks';
import { RoleFields, type RoleDraft } from './role-fields';
import { useFieldChecks } from './use-field-checks';

type PersonFormProps = {
  view: CapacityView;
  /** The person to change; null adds one. */
  person: PersonLine | null;
  onClose: () => void;
};

const CHECKS = { name: checkName, hoursPerWeek: checkNumber(80) };

/** Nobody is deleted, because scores and hours belong to people: somebody who left is not active. */
export function PersonForm({ view: { workspaceSlug: workspace, roles }, person, onClose }: PersonFormProps) {
  const [roleDrafts, setRoles] = useState<readonly RoleDraft[]>(() => draftRoles(person, roles[0]?.id));
  const [absences, setAbsences] = useState<readonly AbsenceDraft[]>(() => (person?.absences ?? []).map((absence, key) => ({ key, ...absence })));
  const [isActive, setActive] = useState(person?.isActive ?? true);
  const done = useDone(onClose);
  const { submit, isPending, fieldError, formError } = useAction(savePerson, done(person ? `Changed ${person.name}` : 'Added a person'));
  const { field, forget } = useFieldChecks(CHECKS, fieldError);
  const save = (form: HTMLFormElement) => {
    forget();
    const { name, hoursPerWeek } = readTexts(form, ['name', 'hoursPerWeek']);
    submit({
      workspace, personId: person?.id ?? null, name, hoursPerWeek: readNumber(hoursPerWeek), isActive,
      roles: roleDrafts.map(({ roleId, percent }) => ({ roleId, share: readPercent(percent) })),
      absences: absences.map(({ firstDay, lastDay, note }) => ({ firstDay, lastDay, note })),
    });
  };
  return (
    <FormDialog title={person ? `Change ${person.name}` : 'Add a person'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <div className="grid grid-cols-[minmax(0,1fr)_96px] items-start gap-3">
        <TextField className={SHRINKS} label="Name" maxLength={80} autoComplete="off" defaultValue={person?.name} {...field('name')} />
        <TextField className={SHRINKS} label="Hours a week" inputMode="decimal" unit="h" defaultValue={person?.hoursPerWeek ?? 40} {...field('hoursPerWeek')} />
      </div>
      <RoleFields roles={roles} drafts={roleDrafts} onChange={setRoles} fieldError={fieldError} />
      <AbsenceFields drafts={absences} onChange={setAbsences} fieldError={fieldError} />
      <Checkbox label="Active: counts in capacities" checked={isActive} onChange={(event) => setActive(event.target.checked)} />
    </FormDialog>
  );
}

function draftRoles(person: PersonLine | null, firstRole: string | undefined): RoleDraft[] {
  if (person) return person.roles.map(({ roleId, share }, key) => ({ key, roleId, percent: printPercent(share) }));
  return firstRole === undefined ? [] : [{ key: 0, roleId: firstRole, percent: '100' }];
}
