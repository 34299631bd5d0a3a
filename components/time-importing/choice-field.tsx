'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { WordChoice } from '@/lib/domain/importing/time/time-mapping';

type Named = { readonly id: string; readonly name: string };

type ChoiceFieldProps = {
  /** The word, for screen readers. */
  word: string;
  /** "Person" or "Project". */
  kind: string;
  choice: WordChoice | undefined;
  known: readonly Named[];
  /** Whether hours may belong to none. */
  mayBeNone: boolean;
  /** What a new one is called, as long as nobody says otherwise. */
  newName: string;
  onChange: (choice: WordChoice) => void;
};

/** What a person or a project of the file is here: somebody known, somebody new, nobody, or left out. */
export function ChoiceField({ word, kind, choice, known, mayBeNone, newName, onChange }: ChoiceFieldProps) {
  const options = [
    { value: 'new', label: `New ${kind.toLowerCase()}` },
    ...(mayBeNone ? [{ value: 'none', label: `No ${kind.toLowerCase()}` }] : []),
    { value: 'skip', label: 'Leave out' },
    ...known.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const value = choice?.kind === 'existing' ? choice.id : (choice?.kind ?? '');
  const take = (chosen: string): void => {
    if (chosen === 'new') onChange({ kind: 'new', name: newName });
    else onChange(chosen === 'none' || chosen === 'skip' ? { kind: chosen } : { kind: 'existing', id: chosen });
  };
  return (
    <div className="flex flex-wrap gap-2 [&>*]:w-[200px] max-sm:[&>*]:w-full">
      <Select label={`${kind} “${word}”`} labelHidden options={options} value={value} onChange={(event) => take(event.target.value)} />
      {choice?.kind === 'new' ? (
        <TextField
          label={<span className="sr-only">Name of “{word}” here</span>}
          value={choice.name}
          maxLength={300}
          error={choice.name.trim() === '' ? 'Give it a name.' : undefined}
          onChange={(event) => onChange({ kind: 'new', name: event.target.value })}
        />
      ) : null}
    </div>
  );
}
