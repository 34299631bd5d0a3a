'use client';

import { useId, type ReactNode } from 'react';

export type SegmentedOption<T extends string> = { value: T; label: string; icon?: ReactNode };

type SegmentedProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly SegmentedOption<T>[];
};

/** One of a few, side by side: radio buttons in a row, so arrows move between them. */
export function Segmented<T extends string>({ label, value, onChange, options }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="inline-flex h-control w-fit shrink-0 rounded-1 border border-rule-2">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex cursor-pointer items-center gap-1.5 px-[9px] text-2 whitespace-nowrap text-ink-2 not-first-of-type:border-l not-first-of-type:border-rule-2 has-checked:bg-paper-3 has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus [&_svg]:text-ink-3"
        >
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} className="absolute inset-0 m-0 cursor-pointer appearance-none outline-none" />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
