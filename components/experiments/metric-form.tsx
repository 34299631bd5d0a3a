'use client';

import { useRouter } from 'next/navigation';
import { useId, type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { changeMetricAction } from '@/lib/features/experiments/actions';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';
import { readField, readNumberField } from './read-fields';

type MetricFormProps = { view: ExperimentsView; metric: ExperimentsView['metrics'][number]; onClose: () => void };

/** What progress is measured by: which way is better, what is possible, and what is wanted. */
export function MetricForm({ view: { workspace }, metric, onClose }: MetricFormProps) {
  const router = useRouter();
  const id = useId();
  const { submit, isPending, fieldError, formError } = useAction(changeMetricAction, ({ groupId }) => {
    offerUndo('Changed the metric', groupId);
    router.refresh();
    onClose();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    submit({
      workspace: workspace.slug,
      id: metric.id,
      name: readField(form, 'name'),
      unit: readField(form, 'unit'),
      direction: readField(form, 'direction') as 'increase' | 'decrease',
      lowerBound: readNumberField(form, 'lowerBound'),
      upperBound: readNumberField(form, 'upperBound'),
      target: readNumberField(form, 'target'),
      holdoutSize: readNumberField(form, 'holdoutSize'),
    });
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Metric and target" footer={footer}>
      <form id={id} noValidate onSubmit={save} className="grid items-start gap-3 pt-1 sm:grid-cols-2">
        <TextField label="Name" name="name" required defaultValue={metric.name} error={fieldError('name')} autoComplete="off" />
        <TextField label="Unit" name="unit" defaultValue={metric.unit} error={fieldError('unit')} autoComplete="off" />
        <Select label="Better is" name="direction" defaultValue={metric.direction} options={[{ value: 'decrease', label: 'less' }, { value: 'increase', label: 'more' }]} />
        <TextField label="Target" name="target" inputMode="decimal" defaultValue={metric.target ?? ''} error={fieldError('target')} autoComplete="off" />
        <TextField label="Smallest possible" name="lowerBound" inputMode="decimal" defaultValue={metric.lowerBound ?? ''} error={fieldError('lowerBound')} autoComplete="off" />
        <TextField label="Largest possible" name="upperBound" inputMode="decimal" defaultValue={metric.upperBound ?? ''} error={fieldError('upperBound')} autoComplete="off" />
        <TextField label="Size of the holdout" name="holdoutSize" inputMode="numeric" defaultValue={metric.holdoutSize ?? ''} error={fieldError('holdoutSize')} autoComplete="off" />
        <FieldError>{formError}</FieldError>
      </form>
    </Dialog>
  );
}
