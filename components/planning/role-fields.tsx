'use client';

import { FieldError } from '@/components/ui/field-error';
import { SHRINKS } from '@/components/ui/form-dialog';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { AddButton } from './add-button';

export type RoleDraft = { readonly key: number; readonly roleId: string; readonly percent: string };

type RoleFieldsProps = {
  roles: readonly { readonly id: string; readonly name: string }[];
  drafts: readonly RoleDraft[];
  onChange: (drafts: readonly RoleDraft[]) => void;
  fieldError: (path: string) => string | undefined;
};

/** Which roles somebody fills, and with what share of the hours. */
export function RoleFields({ roles, drafts, onChange, fieldError }: RoleFieldsProps) {
  const change = (key: number, part: Partial<RoleDraft>) => onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const add = () => {
    const free = roles.find(({ id }) => !drafts.some(({ roleId }) => roleId === id));
    onChange([...drafts, { key: 1 + Math.max(-1, ...drafts.map(({ key }) => key)), roleId: free?.id ?? '', percent: '' }]);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="text-2 font-medium">Roles, and the share of the hours</legend>
      {drafts.map(({ key, roleId, percent }, index) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_96px_auto] items-start gap-3">
          <Select className={SHRINKS} label={`Role ${index + 1}`} labelHidden value={roleId} onChange={(event) => change(key, { roleId: event.target.value })} options={roles.map(({ id, name }) => ({ value: id, label: name }))} error={fieldError(`roles.${index}.roleId`)} />
          <TextField className={SHRINKS} label={<span className="sr-only">Share of role {index + 1}</span>} unit="%" inputMode="decimal" value={percent} onChange={(event) => change(key, { percent: event.target.value })} error={fieldError(`roles.${index}.share`)} />
          <IconButton className="mt-1" label={`Remove role ${index + 1}`} icon={<Icon name="x" />} onClick={() => onChange(drafts.filter((draft) => draft.key !== key))} />
        </div>
      ))}
      <FieldError>{fieldError('roles')}</FieldError>
      {drafts.length < roles.length ? (
        <div>
          <AddButton onClick={add}>Role</AddButton>
        </div>
      ) : null}
    </fieldset>
  );
}
