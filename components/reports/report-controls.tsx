'use client';

import { useRouter } from 'next/navigation';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { groupingNames, stepNames } from '@/lib/domain/time/report/report-names';
import { groupings, steps } from '@/lib/domain/time/report/report-question';
import { toSearch } from '@/lib/domain/time/report/report-address';
import type { ReportView } from '@/lib/features/reports/loaders';
import type { ReportQuery } from '@/lib/features/reports/schema';
import { routes } from '@/lib/platform/routes';
import { FilterPicker, ProjectPicker } from './filter-picker';
import { PeriodPicker } from './period-picker';

/** By what, along which steps, of when, and of whom: every choice is an address of its own. */
export function ReportControls({ view: { workspaceSlug, query, range, names, choices } }: { view: ReportView }) {
  const router = useRouter();
  const to = (change: Partial<ReportQuery>): string => routes.reports(workspaceSlug, toSearch({ ...query, page: 1, back: 0, ...change }));
  const isNarrowed = names.projects.length + names.people.length + names.activities.length > 0;
  return (
    <div data-screen-only className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 py-1">
      <SegmentedLinks label="Hours by" links={groupings.map((by) => ({ href: to({ by }), label: groupingNames[by], current: query.by === by }))} />
      <SegmentedLinks label="Steps" links={steps.map((per) => ({ href: to({ per }), label: stepNames[per], current: query.per === per }))} />
      <PeriodPicker address={routes.reports(workspaceSlug)} query={query} range={range} />
      <ProjectPicker workspaceSlug={workspaceSlug} chosen={names.projects} addressOf={(project) => to({ project: [...project] })} />
      <FilterPicker label="People" searchLabel="Words in the name of a person" chosen={names.people} options={choices.people} addressOf={(person) => to({ person: [...person] })} />
      <FilterPicker label="Activities" searchLabel="Words in the name of an activity" chosen={names.activities} options={choices.activities} addressOf={(activity) => to({ activity: [...activity] })} />
      {isNarrowed ? (
        <Chip icon={<Icon name="x" size={13} />} onClick={() => router.replace(to({ project: [], person: [], activity: [] }))}>
          Clear
        </Chip>
      ) : null}
    </div>
  );
}
