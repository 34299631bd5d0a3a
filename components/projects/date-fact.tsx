'use client';

import { useState } from 'react';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';

type DateFactProps = { name: string; day: string | null; mayEdit: boolean; onChange: (day: string | null) => void };

/** A day; pressed, it becomes a field. It is saved when the field is left or by Enter. */
export function DateFact({ name, day, mayEdit, onChange }: DateFactProps) {
  const [isEditing, setEditing] = useState(false);
  if (!mayEdit) return <span className="font-medium">{day ? formatDayAndYear(day) : 'no date'}</span>;
  if (!isEditing) {
    return (
      <button type="button" aria-label={`${name}: ${day ? formatDayAndYear(day) : 'add a date'}`} onClick={() => setEditing(true)} className={`-ml-[7px] min-h-6 rounded-1 px-[7px] hover:bg-paper-3 ${day ? 'font-medium' : 'text-accent'}`}>
        {day ? formatDayAndYear(day) : 'add a date'}
      </button>
    );
  }
  const save = (value: string) => {
    setEditing(false);
    const next = value === '' ? null : value;
    if (next !== day) onChange(next);
  };
  return (
    <input
      type="date"
      aria-label={name}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was just pressed
      autoFocus
      defaultValue={day ?? ''}
      onBlur={(event) => save(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(event.currentTarget.value);
        if (event.key === 'Escape') setEditing(false);
      }}
      className="h-6 rounded-1 border border-edge bg-raised px-1 outline-none focus:border-accent"
    />
  );
}
