'use client';

import { useId, useState, useTransition, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL_FRAME } from '@/components/ui/field';
import { FieldError } from '@/components/ui/field-error';
import { Icon } from '@/components/ui/icon';
import { useTimeChoices, type TimeChoices } from '@/lib/features/time/queries';
import { NO_PROJECT } from '@/lib/features/time/view-model';
import type { AddedRow } from './use-sheet';

/** A row for a project and an activity that the week does not have yet. */
export function AddRow({ workspace, onAdd }: { workspace: string; onAdd: (row: AddedRow) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="plain" icon={<Icon name="plus" />} onClick={() => setIsOpen(true)}>
        Add a row
      </Button>
    );
  }
  return <AddRowForm workspace={workspace} onAdd={onAdd} onClose={() => setIsOpen(false)} />;
}

function AddRowForm({ workspace, onAdd, onClose }: { workspace: string; onAdd: (row: AddedRow) => void; onClose: () => void }) {
  const { data, refetch } = useTimeChoices(workspace);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startAdding] = useTransition();
  const add = async (typed: Typed) => {
    // A list that has not come yet, or in which somebody's new project is missing, is fetched before anything is refused.
    const known = data && choose(data, typed);
    const choice = known && known.problem === null ? known : choose((await refetch()).data, typed);
    if (choice.problem !== null) return setProblem(choice.problem);
    onAdd(choice.row);
    return onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = { project: readText(form, 'project'), activity: readText(form, 'activity') };
    startAdding(() => add(typed));
  };
  return (
    <form method="post" onSubmit={submit} aria-busy={isPending} className="flex flex-wrap items-end gap-2 py-1">
      <ChoiceField name="project" label="Project" options={[...(data?.projects.map(({ name }) => name) ?? []), NO_PROJECT]} placeholder={NO_PROJECT} focused />
      <ChoiceField name="activity" label="Activity" options={data?.activities.map(({ name }) => name) ?? []} />
      <Button type="submit" busy={isPending}>
        Add
      </Button>
      <Button onClick={onClose}>Cancel</Button>
      <FieldError id="add-row-problem">{problem}</FieldError>
    </form>
  );
}

type Typed = { readonly project: string; readonly activity: string };
type Choice = { readonly problem: null; readonly row: AddedRow } | { readonly problem: string };

/** The row that was typed, or what is wrong with it. */
function choose(choices: TimeChoices | undefined, typed: Typed): Choice {
  if (!choices) return { problem: 'The projects and activities could not be fetched; try again' };
  const project = findByName(choices.projects, typed.project);
  const activity = findByName(choices.activities, typed.activity);
  if (!project && typed.project !== '' && typed.project !== NO_PROJECT) return { problem: 'Choose a project of the list, or leave it empty for none' };
  if (!activity) return { problem: 'Choose an activity of the list' };
  return { problem: null, row: { projectId: project?.id ?? null, project: project?.name ?? NO_PROJECT, row: { activityId: activity.id, name: activity.name, family: activity.family } } };
}

/** A text field that offers the names that go on as typed. */
function ChoiceField({ name, label, options, placeholder, focused = false }: { name: string; label: string; options: readonly string[]; placeholder?: string; focused?: boolean }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label}
      </label>
      <span className={CONTROL_FRAME}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opens because somebody asked for it */}
        <input id={id} name={name} list={`${id}-list`} placeholder={placeholder} autoComplete="off" autoFocus={focused} className="w-52 bg-transparent py-1 outline-none" />
      </span>
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </datalist>
    </div>
  );
}

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The exact name, else the only one that begins so. */
function findByName<Named extends { readonly name: string }>(choices: readonly Named[], typed: string): Named | undefined {
  const name = typed.toLowerCase();
  if (name === '') return undefined;
  const beginning = choices.filter((choice) => choice.name.toLowerCase().startsWith(name));
  return choices.find((choice) => choice.name.toLowerCase() === name) ?? (beginning.length === 1 ? beginning[0] : undefined);
}
