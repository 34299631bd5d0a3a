'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { findMeasurementProblem } from '@/lib/domain/progress/check-measurement';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { errorFromHoldout, wholeOf } from '@/lib/features/experiments/view-model';
import type { MeasurementRow, Measurements } from './use-measurements';

type MeasurementFieldsProps = { measured: Measurements; fieldError: (path: string) => string | undefined };

/** What was measured: a value for each metric with its error, which a holdout's size gives for shares. */
export function MeasurementFields({ measured, fieldError }: MeasurementFieldsProps) {
  return (
    <>
      {measured.rows.map((row) => (
        <OneMeasurement key={row.metric.id} row={row} measured={measured} fieldError={fieldError} />
      ))}
      {measured.others.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1 text-2 text-ink-3">
          Also measured:
          {measured.others.map((metric) => (
            <Button key={metric.id} variant="plain" onClick={() => measured.add(metric)}>
              {metric.name}
            </Button>
          ))}
        </p>
      ) : null}
    </>
  );
}

function OneMeasurement({ row, measured, fieldError }: MeasurementFieldsProps & { row: MeasurementRow }) {
  const { metric, value, error, step, onHoldout } = row;
  const [isLeft, setLeft] = useState(false);
  const [hasMore, setMore] = useState(step !== '' || !onHoldout);
  const path = `measurements.${measured.placeOf(metric.id)}`;
  const number = readOptionalNumber(value);
  const problem = isLeft && number !== null ? findMeasurementProblem(number, metric) : null;
  const set = (change: Partial<MeasurementRow>) => measured.set(metric.id, change);
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{metric.name}</legend>
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          label={metric.name}
          inputMode="decimal"
          unit={metric.unit}
          value={value}
          onChange={(event) => set({ value: event.target.value })}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          error={problem ? `The value ${problem}.` : fieldError(`${path}.value`)}
          hint={metric.target === null ? undefined : `target ${metric.target}${metric.unit ? ` ${metric.unit}` : ''}`}
          autoComplete="off"
        />
        <TextField label="± sampling error" inputMode="decimal" unit={metric.unit} value={error} onChange={(event) => set({ error: event.target.value })} error={fieldError(`${path}.error`)} hint={<ErrorOffer row={row} onTake={(text) => set({ error: text })} />} autoComplete="off" />
      </div>
      {hasMore ? (
        <div className="grid grid-cols-2 items-end gap-3">
          <TextField label="Training step" inputMode="numeric" value={step} onChange={(event) => set({ step: event.target.value })} error={fieldError(`${path}.step`)} autoComplete="off" />
          <Checkbox label="on the holdout" checked={onHoldout} onChange={(event) => set({ onHoldout: event.target.checked })} />
        </div>
      ) : (
        <Button variant="plain" className="-ml-2 justify-self-start" onClick={() => setMore(true)}>
          Step, holdout
        </Button>
      )}
    </fieldset>
  );
}

/** For a share, what counting on a holdout of this size leaves uncertain. */
function ErrorOffer({ row: { metric, value, error }, onTake }: { row: MeasurementRow; onTake: (text: string) => void }) {
  const [size, setSize] = useState(metric.holdoutSize === null ? '' : String(metric.holdoutSize));
  if (wholeOf(metric) === null) return 'half the width of its 80 % interval';
  const number = readOptionalNumber(value);
  const examples = readOptionalNumber(size);
  const offered = number === null || examples === null ? null : errorFromHoldout(number, examples, metric);
  return (
    <span className="flex flex-wrap items-center gap-1">
      holdout of
      <input aria-label={`Size of the holdout of ${metric.name}`} inputMode="numeric" value={size} onChange={(event) => setSize(event.target.value)} className="num w-14 rounded-1 border border-edge bg-paper px-1 text-ink pointer-coarse:min-h-8" />
      {offered === null ? null : (
        <Button variant="plain" className="text-1" aria-pressed={error === String(offered)} onClick={() => onTake(String(offered))}>
          take ± {offered}
        </Button>
      )}
    </span>
  );
}
