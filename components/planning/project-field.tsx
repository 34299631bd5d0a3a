'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { TextField } from '@/components/ui/text-field';
import { useProjectChoices } from '@/lib/features/planning/queries';
import type { ProjectChoice } from '@/lib/features/planning/schema';
import { ProjectOptions } from './project-options';

export type ChosenProject = { readonly id: string; readonly name: string };

type ProjectFieldProps = {
  workspaceSlug: string;
  label: string;
  chosen: ChosenProject | null;
  onChoose: (project: ChosenProject | null) => void;
  error?: string | undefined;
  /** After a choice it is empty again, for the next one. */
  isRepeated?: boolean;
};

/** A project by its name: type a part of it, choose with the arrows and Enter, or by pointer. */
export function ProjectField({ workspaceSlug, label, chosen, onChoose, error, isRepeated = false }: ProjectFieldProps) {
  const listId = useId();
  const [text, setText] = useState(chosen?.name ?? '');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { data = [], isFetching } = useProjectChoices(workspaceSlug, chosen ? '' : text);
  // While the answer to the last letters is on its way, the list is that of the letters before: only what fits may be chosen.
  const options = chosen ? data : data.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const choose = (option: ProjectChoice) => {
    setText(isRepeated ? '' : option.name);
    setOpen(false);
    onChoose({ id: option.id, name: option.name });
  };
  const change = (typed: string) => {
    setText(typed);
    setAt(0);
    setOpen(true);
    onChoose(null);
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (isOpen && options.length > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    }
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const option = options[at];
      if (option) choose(option);
    }
    if (event.key === 'Escape' && isOpen) {
      // The list closes, the dialog around it stays.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const active = isOpen ? options[at] : undefined;
  return (
    <div className="relative">
      <TextField
        label={label}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input; the role says that it has a list
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={move}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        error={error}
      />
      <ProjectOptions id={listId} label={label} isOpen={isOpen && (options.length > 0 || !isFetching)} options={options} activeId={active?.id} onChoose={choose} />
    </div>
  );
}
