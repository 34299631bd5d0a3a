'use client';

import { useId, useState, type FormEvent } from 'react';
import { InlineRange } from '@/components/charts/inline-range';
import { useDone } from '@/components/shell/use-done';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { readText } from '@/components/ui/read-text';
import { RangeField, type RangeReading } from '@/components/ui/range-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { changeUnknownAction, createUnknownAction, removeUnknownAction } from '@/lib/features/projects/actions';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { unknownStatuses, type UnknownStatus } from '@/lib/domain/shared/unknown-status';
import { unknownStatusNames } from '@/lib/features/projects/view-model';

type Unknown = ProjectOverviewView['unknowns'][number];
type UnknownFormProps = { view: ProjectOverviewView; /** Null for a new one. */ unknown: Unknown | null; onClose: () => void };

/** A number without a range is widened by this factor either way, as the default scoring model does. */
const SINGLE_NUMBER_FACTOR = 1.6;

export function UnknownForm({ view: { workspace, project, people }, unknown, onClose }: UnknownFormProps) {
  const id = useId();
  const [range, setRange] = useState<RangeReading | null>(null);
  const [isTouched, setTouched] = useState(false);
  const done = useDone(onClose);
  const create = useAction(createUnknownAction, done('Added an unknown'));
  const change = useAction(changeUnknownAction, done('Changed an unknown'));
  const remove = useAction(removeUnknownAction, done('Removed an unknown'));
  const { isPending, fieldError, formError } = unknown ? change : create;

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (range?.ok === false) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => readText(form, name).trim();
    const fields = {
      question: text('question'),
      unit: text('unit'),
      ownerId: text('ownerId'),
      status: text('status') as UnknownStatus,
      wayToResolve: text('wayToResolve'),
      costHours: readOptionalNumber(text('costHours')),
      dueOn: text('dueOn'),
      ...(isTouched ? { low: range?.interval.p10 ?? null, likely: range?.interval.p50 ?? null, high: range?.interval.p90 ?? null } : {}),
    };
    if (unknown) change.submit({ workspace: workspace.slug, id: unknown.id, ...fields });
    else create.submit({ workspace: workspace.slug, projectId: project.id, ...fields });
  };
  const footer = (
    <>
      {unknown ? (
        <Button variant="plain" className="mr-auto" busy={remove.isPending} onClick={() => remove.submit({ workspace: workspace.slug, id: unknown.id })}>
          Remove
        </Button>
      ) : null}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending}>
        {unknown ? 'Save' : 'Add'}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={unknown ? 'Unknown' : 'New unknown'} footer={footer}>
      <form id={id} onSubmit={save} className="grid items-start gap-3 pt-1 sm:grid-cols-2">
        <TextField label="Question" name="question" required defaultValue={unknown?.question ?? ''} error={fieldError('question')} autoComplete="off" className="sm:col-span-2" />
        <RangeField
          label="What we believe now"
          parse={readRange}
          draw={(interval) => (interval ? <InlineRange interval={interval} /> : null)}
          defaultValue={printRange(unknown)}
          hint="low likely high, such as 8 14 30"
          error={fieldError('low')}
          onRead={(reading) => {
            setRange(reading);
            setTouched(true);
          }}
        />
        <TextField label="Unit" name="unit" defaultValue={unknown?.unit ?? ''} error={fieldError('unit')} autoComplete="off" />
        <TextField label="Way to find out" name="wayToResolve" defaultValue={unknown?.wayToResolve ?? ''} error={fieldError('wayToResolve')} autoComplete="off" />
        <TextField label="What that costs" name="costHours" inputMode="decimal" unit="hours" defaultValue={unknown?.costHours ?? ''} error={fieldError('costHours')} autoComplete="off" />
        <Select label="Who finds out" name="ownerId" defaultValue={unknown?.ownerId ?? ''} options={[{ value: '', label: 'nobody' }, ...people.map(({ id: value, name }) => ({ value, label: name }))]} error={fieldError('ownerId')} />
        <TextField label="Due" name="dueOn" type="date" defaultValue={unknown?.dueOn ?? ''} error={fieldError('dueOn')} />
        <Select label="Status" name="status" defaultValue={unknown?.status ?? 'open'} options={unknownStatuses.map((value) => ({ value, label: unknownStatusNames[value] }))} />
        <FieldError>{formError ?? remove.formError}</FieldError>
      </form>
    </Dialog>
  );
}

function readRange(text: string): RangeReading {
  return parseRange(text, { scale: 'count', singleNumberFactor: SINGLE_NUMBER_FACTOR });
}

function printRange(unknown: Unknown | null): string {
  if (!unknown || unknown.low === null || unknown.likely === null || unknown.high === null) return '';
  return `${unknown.low} ${unknown.likely} ${unknown.high}`;
}
