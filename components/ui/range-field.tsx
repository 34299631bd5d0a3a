'use client';

import { useId, useState, type ReactNode } from 'react';
import { CONTROL_FRAME, describeField, Field } from './field';

export type RangeReading =
  | { readonly ok: true; readonly interval: { readonly p10: number; readonly p50: number; readonly p90: number }; readonly single?: true; readonly suggestion?: string }
  | { readonly ok: false; readonly reason: string };

type RangeFieldProps = {
  label: ReactNode;
  name?: string;
  /** Reads what was typed; a pure function. */
  parse: (text: string) => RangeReading;
  /** Draws what was read, while typing: a strip. Without an interval, the empty track. */
  draw: (interval: { p10: number; p50: number; p90: number } | null) => ReactNode;
  defaultValue?: string;
  unit?: ReactNode;
  hint?: ReactNode;
  /** From the server; what is typed since replaces it. */
  error?: ReactNode;
  required?: boolean;
  onRead?: (reading: RangeReading | null, text: string) => void;
};

/** A range in one field: `8 14 30`, `8-14`, `10 ± 30%`, or one number, which is widened and says so. Never clears what was typed. */
export function RangeField({ label, name, parse, draw, defaultValue = '', unit, hint, error, required, onRead }: RangeFieldProps) {
  const id = useId();
  const [text, setText] = useState(defaultValue);
  const [left, setLeft] = useState(false);
  const reading = text.trim() === '' ? null : parse(text);
  const change = (next: string) => {
    setText(next);
    onRead?.(next.trim() === '' ? null : parse(next), next);
  };
  const problem = complaint(reading, left, required === true) ?? (text === defaultValue ? error : undefined);
  return (
    <Field id={id} label={label} hint={hint} error={problem}>
      <span className={CONTROL_FRAME}>
        <input
          id={id}
          name={name}
          value={text}
          autoComplete="off"
          spellCheck={false}
          required={required}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          {...describeField(id, hint, problem)}
          className="num min-w-0 flex-1 bg-transparent py-1 outline-none"
        />
        {unit ? <span className="text-2 text-ink-3">{unit}</span> : null}
        {draw(reading?.ok ? reading.interval : null)}
      </span>
      <RangeNote reading={reading} onAccept={change} />
    </Field>
  );
}

/** Complaints wait until the field is left. */
function complaint(reading: RangeReading | null, left: boolean, required: boolean): string | undefined {
  if (!left) return undefined;
  if (reading === null) return required ? 'Needed: one number, or a range such as 8 14 30.' : undefined;
  return reading.ok ? undefined : reading.reason;
}

function RangeNote({ reading, onAccept }: { reading: RangeReading | null; onAccept: (text: string) => void }) {
  if (!reading?.ok) return null;
  const { suggestion, single } = reading;
  if (suggestion) {
    return (
      <p className="text-1 text-ink-2">
        Read in order as{' '}
        <button type="button" className="font-medium text-accent hover:underline" onClick={() => onAccept(suggestion)}>
          {suggestion}
        </button>
      </p>
    );
  }
  return single ? <p className="text-1 text-ink-3">One number, widened by how far estimates here have missed.</p> : null;
}
