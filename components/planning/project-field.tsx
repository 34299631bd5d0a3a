'use client';

import { useId, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

type Named = { readonly id: string; readonly name: string };
type ProjectFieldProps = { label: string; projects: readonly Named[]; chosenId: string | null; onChoose: (id: string | null) => void; error?: string | undefined };

/** More than these are not offered at once; typing narrows them. */
const OFFERED = 50;

/** A project by its name, with suggestions of the browser while typing. Names that several projects share are numbered. */
export function ProjectField({ label, projects, chosenId, onChoose, error }: ProjectFieldProps) {
  const listId = useId();
  const options = nameApart(projects);
  const [text, setText] = useState(options.find(({ id }) => id === chosenId)?.name ?? '');
  const change = (typed: string) => {
    setText(typed);
    onChoose(findByName(options, typed)?.id ?? null);
  };
  const isUnknown = text.trim() !== '' && findByName(options, text) === undefined;
  const offered = options.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase())).slice(0, OFFERED);
  return (
    <>
      <TextField label={label} list={listId} value={text} autoComplete="off" onChange={(event) => change(event.target.value)} hint={isUnknown ? `No project is called that; ${offered.length} contain it.` : undefined} error={error} />
      <datalist id={listId}>
        {offered.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </>
  );
}

function findByName(options: readonly Named[], typed: string): Named | undefined {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ name }) => name.toLowerCase() === wanted);
}

/** The second project of a name becomes "Name (2)". */
function nameApart(projects: readonly Named[]): Named[] {
  const seen = new Map<string, number>();
  return projects.map(({ id, name }) => {
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), count);
    return { id, name: count === 1 ? name : `${name} (${count})` };
  });
}
