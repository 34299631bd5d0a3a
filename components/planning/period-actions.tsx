'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { makePeriodCurrent, removePeriod } from '@/lib/features/planning/actions';
import type { PeriodView } from '@/lib/features/planning/loaders';
import { PeriodForm } from './period-form';
import { useAtOnce } from './use-at-once';

type PeriodActionsProps = { workspaceSlug: string; period: PeriodView | null };

export function PeriodActions({ workspaceSlug: workspace, period }: PeriodActionsProps) {
  const [form, setForm] = useState<'add' | 'change' | null>(null);
  const { run, isPending } = useAtOnce();
  return (
    <>
      {period ? (
        <Menu label={`More for ${period.name}`} align="end" button={<IconButton label={`More for ${period.name}`} icon={<Icon name="ellipsis" size={15} />} disabled={isPending} />}>
          <MenuItem onSelect={() => setForm('change')}>Change days and rules…</MenuItem>
          <MenuItem disabled={period.isCurrent} detail={period.isCurrent ? 'it is' : undefined} onSelect={() => run(`${period.name} is current now`, () => makePeriodCurrent({ workspace, periodId: period.id }))}>
            Make current
          </MenuItem>
          <MenuItem disabled={period.isCurrent} detail={period.isCurrent ? 'not the current one' : undefined} onSelect={() => run(`Removed ${period.name}`, () => removePeriod({ workspace, periodId: period.id }))}>
            Remove
          </MenuItem>
        </Menu>
      ) : null}
      <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setForm('add')}>
        Period
      </Button>
      {form ? <PeriodForm workspaceSlug={workspace} period={form === 'change' ? period : null} like={period} onClose={() => setForm(null)} /> : null}
    </>
  );
}
