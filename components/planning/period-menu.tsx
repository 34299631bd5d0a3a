'use client';

import { Chip } from '@/components/ui/chip';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { CapacityView, PeriodView } from '@/lib/features/planning/loaders';
import { routes } from '@/lib/platform/routes';

type PeriodMenuProps = { workspaceSlug: string; periods: CapacityView['periods']; period: PeriodView };

/** Which period is shown; its address says so too. */
export function PeriodMenu({ workspaceSlug, periods, period }: PeriodMenuProps) {
  return (
    <Menu label="Planning periods" button={<Chip opens value={period.name} aria-label={`Period: ${period.name}`} />}>
      {periods.map(({ id, name, days, isCurrent }) => (
        <MenuItem key={id} href={routes.capacity(workspaceSlug, id)} detail={isCurrent ? `${days}, current` : days}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
