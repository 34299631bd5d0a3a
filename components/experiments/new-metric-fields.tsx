'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';
import { readField, readNumberField } from './read-fields';

type NewMetricFieldsProps = { view: ExperimentsView; fieldError: (path: string) => string | undefined; /** Its place among the measurements that are sent. */ index: number };

/** Another metric with its first value: which way is better, what is possible, what is wanted. The first comes from the goal. */
export function NewMetricFields({ view: { metrics, goal }, fieldError, index }: NewMetricFieldsProps) {
  const isFirst = metrics.length === 0;
  const [isOpen, setOpen] = useState(isFirst);
  if (!isOpen) {
    return (
      <Button variant="plain" className="-ml-2 justify-self-start" onClick={() => setOpen(true)}>
        Add a metric
      </Button>
    );
  }
  const proposal = isFirst ? goal : null;
  const error = (name: string): string | undefined => fieldError(`measurements.${index}.${name}`);
  return (
    <fieldset className="grid grid-cols-2 items-start gap-3 border-t border-rule pt-2">
      <legend className="sr-only">New metric</legend>
      <TextField label={isFirst ? 'Measured by' : 'New metric'} name="metricName" defaultValue={proposal?.metricName ?? ''} placeholder="Error" error={error('metric.name')} autoComplete="off" />
      <TextField label="Its value" name="metricValue" inputMode="decimal" error={error('value')} autoComplete="off" />
      <TextField label="Unit" name="metricUnit" defaultValue={proposal?.metricUnit ?? ''} placeholder="%" error={error('metric.unit')} autoComplete="off" />
      <Select label="Better is" name="metricDirection" defaultValue={proposal?.direction ?? 'decrease'} options={[{ value: 'decrease', label: 'less' }, { value: 'increase', label: 'more' }]} />
      <TextField label="Smallest possible" name="metricLower" inputMode="decimal" defaultValue={isFirst ? '0' : ''} error={error('metric.lowerBound')} autoComplete="off" />
      <TextField label="Largest possible" name="metricUpper" inputMode="decimal" defaultValue={proposal?.metricUnit === '%' ? '100' : ''} error={error('metric.upperBound')} autoComplete="off" />
      <TextField label="Target" name="metricTarget" inputMode="decimal" defaultValue={proposal?.threshold ?? ''} error={error('metric.target')} autoComplete="off" />
      <TextField label="Size of the holdout" name="metricHoldout" inputMode="numeric" error={error('metric.holdoutSize')} autoComplete="off" />
      <TextField label="± sampling error" name="metricError" inputMode="decimal" error={error('error')} autoComplete="off" />
    </fieldset>
  );
}

/** The new metric with its value; null where no value was typed. */
export function readNewMetric(form: FormData) {
  const value = readNumberField(form, 'metricValue');
  if (value === null) return null;
  return {
    value,
    error: readNumberField(form, 'metricError'),
    metric: {
      name: readField(form, 'metricName'),
      unit: readField(form, 'metricUnit'),
      direction: readField(form, 'metricDirection') as 'increase' | 'decrease',
      lowerBound: readNumberField(form, 'metricLower'),
      upperBound: readNumberField(form, 'metricUpper'),
      target: readNumberField(form, 'metricTarget'),
      holdoutSize: readNumberField(form, 'metricHoldout'),
    },
  };
}
