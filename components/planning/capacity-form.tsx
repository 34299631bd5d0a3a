'use client';

import { useState } from 'react';
import { useDone } from '@/components/shell/use-done';
import { Checkbox } from '@/components/ui/checkbox';
import { FormDialog, SHRINKS } from '@/components/ui/form-dialog';
import { readTexts } from '@/components/ui/read-texts';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { formatNumber } from '@/lib/domain/shared/format-number';
import { readNumber } from '@/lib/domain/shared/read-number';
import { saveCapacity } from '@/lib/features/planning/actions';
import type { CapacityView } from '@/lib/features/planning/loaders';
import { CAPACITY_KINDS, type CapacityKind } from '@/lib/domain/selection/plan-kinds';
import { kindNames, type CapacityLine } from '@/lib/features/planning/view-model';
import { printPercent, readOptionalPercent } from './field-values';
import { checkNumber, checkPercent } from './field-checks';
import { useFieldChecks } from './use-field-checks';

type CapacityFormProps = {
  view: CapacityView;
  periodId: string;
  /** The capacity to change; null adds one. */
  capacity: CapacityLine | null;
  onClose: () => void;
};

const UNITS: Record<Exclude<CapacityKind, 'money' | 'labelMoney'>, string> = { role: 'person-weeks', compute: 'GPU-hours', labels: 'labels' };

const CHECKS = { amount: checkNumber(), lightsOnShare: checkPercent(0, 100, { mayBeEmpty: true }), acceptedChance: checkPercent(1, 99, { mayBeEmpty: true }) };

export function CapacityForm({ view, periodId, capacity, onClose }: CapacityFormProps) {
  const { workspaceSlug: workspace, roles, weeksByRole } = view;
  const [kind, setKind] = useState<CapacityKind>(capacity?.kind ?? 'role');
  const [roleId, setRoleId] = useState(capacity?.role?.id ?? firstFreeRole(view));
  const [isFromPeople, setFromPeople] = useState(capacity?.isFromPeople ?? false);
  const done = useDone(onClose);
  const { submit, isPending, fieldError, formError } = useAction(saveCapacity, done(capacity ? `Changed the capacity of ${capacity.name}` : 'Added a capacity'));
  const given = weeksByRole[roleId] ?? 0;
  const computes = kind === 'role' && isFromPeople;
  const { field, forget } = useFieldChecks(CHECKS, fieldError);
  const save = (form: HTMLFormElement) => {
    forget();
    const { amount, lightsOnShare, acceptedChance } = readTexts(form, ['amount', 'lightsOnShare', 'acceptedChance']);
    submit({
      workspace, periodId, capacityId: capacity?.id ?? null, kind, isFromPeople: computes,
      roleId: kind === 'role' ? roleId : null,
      amount: computes ? given : readNumber(amount),
      lightsOnShare: readOptionalPercent(lightsOnShare),
      acceptedChance: readOptionalPercent(acceptedChance),
    });
  };
  const unit = kind === 'money' || kind === 'labelMoney' ? view.currencySign : UNITS[kind];
  return (
    <FormDialog title={capacity ? `Change ${capacity.name}` : 'Add a capacity'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      {capacity ? null : (
        <div className="grid grid-cols-2 items-start gap-3">
          <Select className={SHRINKS} label="Of what" value={kind} onChange={(event) => setKind(event.target.value as CapacityKind)} options={CAPACITY_KINDS.map((value) => ({ value, label: kindNames[value] }))} error={fieldError('kind')} />
          {kind === 'role' ? <Select className={SHRINKS} label="Role" value={roleId} onChange={(event) => setRoleId(event.target.value)} options={roles.map(({ id, name }) => ({ value: id, label: name }))} error={fieldError('roleId')} /> : null}
        </div>
      )}
      {kind === 'role' ? <Checkbox label={`As much as people give: ${formatNumber(given, 3)} person-weeks, kept up to date`} checked={isFromPeople} onChange={(event) => setFromPeople(event.target.checked)} /> : null}
      {computes ? null : <TextField key={unit} label="Available" inputMode="decimal" unit={unit} defaultValue={capacity?.amount} {...field('amount')} />}
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField className={SHRINKS} label="Keeps the lights on" inputMode="decimal" unit="%" defaultValue={printPercent(capacity?.lightsOnShare ?? null)} hint="Empty: as the period." {...field('lightsOnShare')} />
        <TextField className={SHRINKS} label="May exceed, chance" inputMode="decimal" unit="%" defaultValue={printPercent(capacity?.acceptedChance ?? null)} hint="Empty: as the period." {...field('acceptedChance')} />
      </div>
    </FormDialog>
  );
}

/** A role that has no capacity yet, so that the form can be saved as it opens. */
function firstFreeRole({ roles, capacities }: CapacityView): string {
  const taken = new Set(capacities.map(({ role }) => role?.id));
  return (roles.find(({ id }) => !taken.has(id)) ?? roles[0])?.id ?? '';
}
