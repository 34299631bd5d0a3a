'use client';

import { useId } from 'react';

type SliderProps = {
  label: string;
  value: number;
  /** The value as saved: a tick, and the change to it as an accent segment. */
  saved: number;
  min: number;
  max: number;
  step: number;
  format: (value: number) => string;
  onChange: (value: number) => void;
};

const HANDLE = 6; // half of the handle's width, by which the track is shorter at each end

/** A value one may try: nothing is saved by moving it. */
export function Slider({ label, value, saved, min, max, step, format, onChange }: SliderProps) {
  const id = useId();
  const changed = value !== saved;
  return (
    <div className="grid grid-cols-[1fr_auto] py-1.5 text-2">
      <label htmlFor={id}>{label}</label>
      <span className="num text-ink-2">
        {changed ? <span className="text-ink-3">{format(saved)} to </span> : null}
        <span className={changed ? 'font-medium text-accent' : undefined}>{format(value)}</span>
      </span>
      <div className="relative col-span-2 h-4 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-11">
        <Track value={share(value, min, max)} saved={share(saved, min, max)} changed={changed} />
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={changed ? `${format(value)}, saved ${format(saved)}` : format(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="slider absolute inset-0 m-0 w-full cursor-pointer appearance-none bg-transparent outline-none"
          data-changed={changed || undefined}
        />
      </div>
    </div>
  );
}

function Track({ value, saved, changed }: { value: number; saved: number; changed: boolean }) {
  const from = Math.min(value, saved);
  const to = Math.max(value, saved);
  return (
    <span aria-hidden className="pointer-events-none absolute inset-y-0" style={{ left: HANDLE, right: HANDLE }}>
      <Line from={0} to={1} className="bg-rule-2" />
      <Line from={0} to={from} className="bg-ink-2" />
      {changed ? (
        <>
          <Line from={from} to={to} className="bg-accent" />
          <span className="absolute top-1/2 h-[9px] w-[1.5px] -translate-1/2 bg-ink-3" style={{ left: `${saved * 100}%` }} />
        </>
      ) : null}
    </span>
  );
}

function Line({ from, to, className }: { from: number; to: number; className: string }) {
  return <span className={`absolute top-1/2 h-0.5 -translate-y-1/2 ${className}`} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />;
}

function share(value: number, min: number, max: number): number {
  return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
}
