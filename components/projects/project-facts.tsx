'use client';

import { useState, type ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { FieldError } from '@/components/ui/field-error';
import { Menu, MenuItem } from '@/components/ui/menu';
import { may } from '@/lib/domain/access/permissions';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { stageNames, stages, type Stage } from '@/lib/domain/shared/stage';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { projectStatusNames, projectStatuses } from '@/lib/domain/shared/project-status';
import { DateFact } from './date-fact';
import { ReasonDialog } from './reason-dialog';
import { TagFact } from './tag-fact';
import { useChangeProject } from './use-change-project';

/** Stage, status, owner, dates and tags, each changed where it stands. */
export function ProjectFacts({ view }: { view: ProjectOverviewView }) {
  const { workspace, project, people } = view;
  const { shown, change, problems } = useChangeProject(workspace.slug, project);
  const [back, setBack] = useState<Stage | null>(null);
  const mayEdit = may(workspace.role, 'edit');
  const goTo = (stage: Stage) => {
    if (stages.indexOf(stage) < stages.indexOf(shown.stage)) setBack(stage);
    else change({ stage }, `Moved to ${stageNames[stage]}`);
  };
  const goBack = (stageReason: string) => {
    if (back) change({ stage: back, stageReason }, `Went back to ${stageNames[back]}`);
    setBack(null);
  };
  const owner = people.find(({ id }) => id === shown.ownerId)?.name ?? (shown.ownerId === project.ownerId ? project.owner : null);
  const choice = (label: string, value: string, items: ReactNode) =>
    mayEdit ? (
      <Menu label={label} className="max-h-80 overflow-y-auto" button={<Chip opens value={value} className="-ml-[7px]" aria-label={`${label}: ${value}`} />}>
        {items}
      </Menu>
    ) : (
      <span className="font-medium">{value}</span>
    );
  return (
    <dl className="flex flex-wrap items-start gap-x-8 gap-y-2 py-3 text-2">
      <Fact name="Stage" problem={problems['stage']}>
        {choice('Stage', stageNames[shown.stage], stages.map((stage) => <MenuItem key={stage} checked={stage === shown.stage} onSelect={() => goTo(stage)}>{stageNames[stage]}</MenuItem>))}
      </Fact>
      <Fact name="Status" problem={problems['status']}>
        {choice('Status', projectStatusNames[shown.status], projectStatuses.map((status) => <MenuItem key={status} checked={status === shown.status} onSelect={() => change({ status }, `Set to ${projectStatusNames[status].toLowerCase()}`)}>{projectStatusNames[status]}</MenuItem>))}
      </Fact>
      <Fact name="Owner" problem={problems['ownerId']}>
        {choice('Owner', owner ?? 'nobody', [{ id: null, name: 'nobody' }, ...people].map(({ id, name }) => <MenuItem key={name + id} checked={id === shown.ownerId} onSelect={() => change({ ownerId: id }, id ? `Gave it to ${name}` : 'Took the owner away')}>{name}</MenuItem>))}
      </Fact>
      <Fact name="Starts" problem={problems['startsOn']}>
        <DateFact name="Starts" day={shown.startsOn} mayEdit={mayEdit} onChange={(startsOn) => change({ startsOn }, startsOn ? `Starts on ${formatDayAndYear(startsOn)}` : 'Took the start away')} />
      </Fact>
      <Fact name="Due" problem={problems['dueOn']}>
        <DateFact name="Due" day={shown.dueOn} mayEdit={mayEdit} onChange={(dueOn) => change({ dueOn }, dueOn ? `Due on ${formatDayAndYear(dueOn)}` : 'Took the due date away')} />
      </Fact>
      {shown.finishedOn ? <Fact name="Finished"><span className="font-medium">{formatDayAndYear(shown.finishedOn)}</span></Fact> : null}
      <Fact name="Tags" problem={problems['tags']}>
        <TagFact tags={shown.tags} mayEdit={mayEdit} onChange={(tags, message) => change({ tags }, message)} />
      </Fact>
      <ReasonDialog open={back !== null} title={back ? `Back to ${stageNames[back]}` : ''} onClose={() => setBack(null)} onGive={goBack} />
    </dl>
  );
}

function Fact({ name, problem, children }: { name: string; problem?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <dt className="text-1 text-ink-3">{name}</dt>
      <dd className="flex min-h-6 flex-wrap items-center gap-1">
        {children}
        <FieldError>{problem}</FieldError>
      </dd>
    </div>
  );
}
