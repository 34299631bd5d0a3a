'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { saveModelAction } from '@/lib/features/scoring/actions';
import type { ScoringModelView } from '@/lib/features/scoring/loaders';
import { AssumptionFields } from './assumption-fields';
import { CriterionForm } from './criterion-form';
import { CriterionTable } from './criterion-table';
import { finishDraft, startDraft } from './model-draft';
import { VersionList } from './version-list';

/** What is asked of every project, with which weight, and what is assumed where nobody answered. Saving makes a new version. */
export function ModelSettings({ view }: { view: ScoringModelView }) {
  const { workspace, model, mayPlan, versions } = view;
  const router = useRouter();
  const [start] = useState(() => startDraft(view));
  const [draft, setDraft] = useState(start);
  const [editing, setEditing] = useState<Criterion | 'new' | null>(null);
  const { submit, isPending, fieldError, formError } = useAction(saveModelAction, ({ version, groupId }) => {
    offerUndo(`Version ${version} of the scoring model is current`, groupId);
    router.refresh();
  });
  const problems = [fieldError('criteria'), ...draft.criteria.flatMap(({ name }, index) => ['key', 'name', 'scale', 'feeds', 'side', 'role', 'standsFor', 'weight', 'rubric'].flatMap((field) => { const message = fieldError(`criteria.${index}.${field}`); return message === undefined ? [] : [`${name}: ${field} ${message}`]; }))].filter((problem) => problem !== undefined);
  const putCriterion = (criterion: Criterion) => {
    const isNew = !draft.criteria.some(({ key }) => key === criterion.key);
    const criteria = isNew ? [...draft.criteria, criterion] : draft.criteria.map((one) => (one.key === criterion.key ? criterion : one));
    setDraft({ ...draft, criteria, weights: isNew ? { ...draft.weights, [criterion.key]: String(criterion.weight) } : draft.weights });
    setEditing(null);
  };
  return (
    <div className="grid gap-8">
      <p className="text-2 text-ink-2">
        Version {model.version} is current. {mayPlan ? 'What you change makes a new version; scores keep the version they were given under, and count until they are given anew.' : 'Product owners, admins and owners may change it.'}
      </p>
      {(['impact', 'cost'] as const).map((side) => (
        <CriterionTable key={side} side={side} draft={draft} isReadOnly={!mayPlan} onChange={setDraft} onEdit={setEditing} />
      ))}
      {mayPlan ? (
        <Button className="w-fit" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
          Add a criterion
        </Button>
      ) : null}
      <AssumptionFields draft={draft} currency={workspace.currency} isReadOnly={!mayPlan} onChange={setDraft} fieldError={fieldError} />
      {mayPlan ? (
        <Section title="Save">
          <div className="grid gap-3 pt-3">
            <TextField label="What changed, and why" value={draft.note} maxLength={500} error={fieldError('note')} onChange={(event) => setDraft({ ...draft, note: event.target.value })} />
            <FormActions error={[formError, ...problems].filter(Boolean).join('. ') || null}>
              <Button variant="primary" busy={isPending} disabled={draft === start} onClick={() => submit({ workspace: workspace.slug, basedOn: model.version, ...finishDraft(draft) })}>
                Save as version {Math.max(...versions.map(({ version }) => version)) + 1}
              </Button>
              <Button disabled={draft === start} onClick={() => setDraft(start)}>
                Put back
              </Button>
            </FormActions>
          </div>
        </Section>
      ) : null}
      <VersionList versions={versions} />
      {editing === null ? null : <CriterionForm criterion={editing === 'new' ? null : editing} criteria={draft.criteria} onSave={putCriterion} onClose={() => setEditing(null)} />}
    </div>
  );
}
