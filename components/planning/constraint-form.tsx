'use client';

import { useState } from 'react';
import { useDone } from '@/components/shell/use-done';
import { FormDialog } from '@/components/ui/form-dialog';
import { readTexts } from '@/components/ui/read-texts';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { saveConstraint } from '@/lib/features/planning/actions';
import type { CapacityView } from '@/lib/features/planning/loaders';
import { CONSTRAINT_KINDS, type ConstraintKind } from '@/lib/domain/selection/plan-kinds';
import { constraintNames, type ConstraintLine } from '@/lib/features/planning/view-model';
import { ProjectField, type ChosenProject } from './project-field';

type ConstraintFormProps = {
  view: CapacityView;
  periodId: string;
  /** The constraint to change; null adds one. */
  constraint: ConstraintLine | null;
  onClose: () => void;
};

const HINTS: Record<ConstraintKind, string> = {
  mustDo: 'It is in the set, whatever it costs.',
  exclude: 'It is not in the set.',
  eitherOr: 'At most one of the two.',
  needs: 'Only together with the other, unless that is finished.',
  notBefore: 'Not in a period that starts before the day.',
};

export function ConstraintForm({ view: { workspaceSlug: workspace }, periodId, constraint, onClose }: ConstraintFormProps) {
  const [kind, setKind] = useState<ConstraintKind>(constraint?.kind ?? 'mustDo');
  const [project, setProject] = useState<ChosenProject | null>(constraint?.project ?? null);
  const [other, setOther] = useState<ChosenProject | null>(constraint?.other ?? null);
  const done = useDone(onClose);
  const { submit, isPending, fieldError, formError } = useAction(saveConstraint, done(constraint ? 'Changed a constraint' : 'Added a constraint'));
  const hasOther = kind === 'eitherOr' || kind === 'needs';
  const save = (form: HTMLFormElement) => {
    const { notBefore, reason } = readTexts(form, ['notBefore', 'reason']);
    submit({ workspace, periodId, constraintId: constraint?.id ?? null, kind, projectId: project?.id ?? '', otherId: hasOther ? (other?.id ?? '') : null, notBefore: kind === 'notBefore' ? notBefore : null, reason });
  };
  return (
    <FormDialog title={constraint ? 'Change the constraint' : 'Add a constraint'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <Select label="Rule" value={kind} onChange={(event) => setKind(event.target.value as ConstraintKind)} options={CONSTRAINT_KINDS.map((value) => ({ value, label: constraintNames[value] }))} hint={HINTS[kind]} error={fieldError('kind')} />
      <ProjectField workspaceSlug={workspace} label="Project" chosen={project} onChoose={setProject} error={fieldError('projectId')} />
      {hasOther ? <ProjectField workspaceSlug={workspace} label={kind === 'needs' ? 'Needed project' : 'Other project'} chosen={other} onChoose={setOther} error={fieldError('otherId')} /> : null}
      {kind === 'notBefore' ? <TextField label="First possible day" name="notBefore" type="date" defaultValue={constraint?.notBefore ?? undefined} error={fieldError('notBefore')} /> : null}
      <TextField label="Reason" name="reason" maxLength={500} defaultValue={constraint?.reason} hint="Shown wherever the plan is explained." error={fieldError('reason')} />
    </FormDialog>
  );
}
