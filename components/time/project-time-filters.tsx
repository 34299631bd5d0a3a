'use client';

import { useRouter } from 'next/navigation';
import type { ChangeEvent } from 'react';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { ProjectTimeView } from '@/lib/features/time/loaders';
import { toProjectTimeSearch } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';

type Named = { readonly id: string; readonly name: string };

/** Whose hours, on what, on which experiment, from when to when: kept in the address. */
export function ProjectTimeFilters({ view }: { view: Pick<ProjectTimeView, 'workspace' | 'projectId' | 'query' | 'choices' | 'activities'> }) {
  const { workspace, projectId, query, choices, activities } = view;
  const router = useRouter();
  const choose = (name: 'person' | 'activity' | 'experiment' | 'from' | 'to') => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    router.replace(routes.projectTime(workspace.slug, projectId, toProjectTimeSearch(query, { [name]: event.currentTarget.value })), { scroll: false });
  const options = (all: string, named: readonly Named[]) => [{ value: '', label: all }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div data-screen-only className="flex flex-wrap items-end gap-2">
      <Select label="Person" labelHidden value={query.person ?? ''} options={options('Everybody', choices.people)} onChange={choose('person')} className="w-44" />
      <Select label="Activity" labelHidden value={query.activity ?? ''} options={options('All activities', activities)} onChange={choose('activity')} className="w-44" />
      {choices.experiments.length > 0 ? <Select label="Experiment" labelHidden value={query.experiment ?? ''} options={options('All work', choices.experiments.map(({ id, number }) => ({ id, name: `E${number}` })))} onChange={choose('experiment')} className="w-32" /> : null}
      <TextField type="date" label={<span className="sr-only">From</span>} value={query.from ?? ''} max={query.to} onChange={choose('from')} />
      <span className="self-center text-2 text-ink-3">to</span>
      <TextField type="date" label={<span className="sr-only">To</span>} value={query.to ?? ''} min={query.from} onChange={choose('to')} />
    </div>
  );
}
