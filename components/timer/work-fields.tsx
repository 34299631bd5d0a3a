'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { WorkChoices } from '@/lib/domain/time/own-work';
import type { TimedAbout } from './use-own-timer';

type WorkFieldsProps = { about: TimedAbout; choices: WorkChoices; onChange: (about: TimedAbout) => void };

const NONE = { value: '', label: 'No project' };

/** What hours are spent on: activity, project, one of its experiments, a note. */
export function WorkFields({ about, choices: { projects, activities, experiments }, onChange }: WorkFieldsProps) {
  const { projectId, activityId, experimentId, note } = about;
  const own = experiments.filter((one) => one.projectId === projectId);
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <Select label="Activity" value={activityId} options={activities.map(toOption)} onChange={(event) => onChange({ ...about, activityId: event.target.value })} />
      <Select label="Project" value={projectId ?? ''} options={[NONE, ...projects.map(toOption)]} onChange={(event) => onChange({ ...about, projectId: event.target.value || null, experimentId: null })} />
      {own.length > 0 ? (
        <Select
          label="Experiment"
          value={experimentId ?? ''}
          options={[{ value: '', label: 'None' }, ...own.map(({ id, number, hypothesis }) => ({ value: id, label: `E${number} ${hypothesis}` }))]}
          onChange={(event) => onChange({ ...about, experimentId: event.target.value || null })}
        />
      ) : null}
      <TextField label="Note" value={note} maxLength={2000} onChange={(event) => onChange({ ...about, note: event.target.value })} />
    </>
  );
}
