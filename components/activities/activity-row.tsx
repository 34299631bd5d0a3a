'use client';

import clsx from 'clsx';
import type { FocusEvent } from 'react';
import { FamilyMark } from '@/components/charts/family-mark';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CONTROL_FRAME } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { Cell, Row } from '@/components/ui/table';
import { ACTIVITY_FAMILIES, familyNames, toFamily } from '@/lib/domain/time/activity-families';
import { changeActivity, moveActivity } from '@/lib/features/activities/actions';
import type { ActivitySettingsView } from '@/lib/features/activities/loaders';
import { useSave } from './use-save';

export const FAMILY_OPTIONS = ACTIVITY_FAMILIES.map((family) => ({ value: String(family), label: familyNames[family] }));

type ActivityRowProps = { workspace: string; activity: ActivitySettingsView['activities'][number]; isFirst: boolean; isLast: boolean; mayPlan: boolean };

export function ActivityRow({ workspace, activity, isFirst, isLast, mayPlan }: ActivityRowProps) {
  const { id, name, family, isProgress, isActive } = activity;
  const { save, isPending } = useSave();
  const change = (message: string, fields: Omit<Parameters<typeof changeActivity>[0], 'workspace' | 'id'>) => save(message, () => changeActivity({ workspace, id, ...fields }));
  const move = (by: -1 | 1) => save(`Moved ${name}`, () => moveActivity({ workspace, id, by }));
  const rename = (event: FocusEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value.trim();
    if (typed === '') event.currentTarget.value = name;
    else if (typed !== name) change(`Renamed to ${typed}`, { name: typed });
  };
  if (!mayPlan) {
    return (
      <Row tight>
        <Cell className={clsx(!isActive && 'text-ink-3')}>{name}</Cell>
        <Cell className="max-sm:hidden">
          <FamilyMark family={family} className="mr-2" />
          {familyNames[toFamily(family)]}
        </Cell>
        <Cell className="max-sm:hidden">{isProgress ? 'Yes' : 'No'}</Cell>
        <Cell>{isActive ? '' : 'Retired'}</Cell>
      </Row>
    );
  }
  const familySelect = (
    <Select label={`Family of ${name}`} labelHidden options={FAMILY_OPTIONS} value={String(family)} disabled={isPending} onChange={(event) => change(`${name}: ${familyNames[toFamily(Number(event.currentTarget.value))]}`, { family: Number(event.currentTarget.value) })} />
  );
  return (
    <Row>
      <Cell>
        <span className={clsx(CONTROL_FRAME, 'border-transparent hover:border-edge')}>
          <FamilyMark family={family} />
          <input key={name} defaultValue={name} aria-label={`Name of ${name}`} maxLength={60} onBlur={rename} className={clsx('min-w-0 flex-1 bg-transparent py-1 outline-none', !isActive && 'text-ink-3 line-through')} />
        </span>
        <span className="block pb-1 sm:hidden">{familySelect}</span>
      </Cell>
      <Cell className="max-sm:hidden">
        {familySelect}
      </Cell>
      <Cell className="max-sm:hidden">
        <Checkbox label={`${name} moves a project on`} labelHidden checked={isProgress} disabled={isPending} onChange={() => change(`${name} ${isProgress ? 'does not count' : 'counts'} as progress`, { isProgress: !isProgress })} />
      </Cell>
      <Cell>
        <span className="flex items-center max-sm:flex-wrap">
          <IconButton label={`Move ${name} up`} icon={<Icon name="arrow-up" />} disabled={isFirst || isPending} onClick={() => move(-1)} />
          <IconButton label={`Move ${name} down`} icon={<Icon name="arrow-down" />} disabled={isLast || isPending} onClick={() => move(1)} />
          <Button variant="plain" busy={isPending} onClick={() => change(isActive ? `Retired ${name}` : `Brought ${name} back`, { isActive: !isActive })}>
            {isActive ? 'Retire' : 'Bring back'}
          </Button>
        </span>
      </Cell>
    </Row>
  );
}
