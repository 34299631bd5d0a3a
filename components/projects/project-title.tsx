'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL_FRAME } from '@/components/ui/field';
import { FieldError } from '@/components/ui/field-error';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { may } from '@/lib/domain/access/permissions';
import type { ProjectHeadView } from '@/lib/features/projects/loaders';
import { useChangeProject } from './use-change-project';

/** The name, changed where it stands. */
export function ProjectTitle({ view: { workspace, project } }: { view: ProjectHeadView }) {
  const { shown, change, isPending, problems } = useChangeProject(workspace.slug, project);
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <span className="group inline-flex items-center gap-1">
        {shown.name}
        {may(workspace.role, 'edit') ? <IconButton label="Change the name" icon={<Icon name="pencil" size={13} />} onClick={() => setText(project.name)} className="text-ink-3" data-screen-only /> : null}
      </span>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === project.name) setText(null);
    else change({ name: text }, `Renamed to ${text.trim()}`, () => setText(null));
  };
  const cancel = () => setText(null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the whole form
    <form onSubmit={save} onKeyDown={(event) => (event.key === 'Escape' ? cancel() : undefined)} className="flex flex-wrap items-center gap-2 font-sans text-3 font-normal tracking-normal">
      <span className={`${CONTROL_FRAME} w-[min(480px,80vw)]`}>
        <input
          aria-label="Name"
          aria-invalid={problems['name'] ? true : undefined}
          aria-describedby="name-error"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was just pressed
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="min-w-0 flex-1 bg-transparent py-1 outline-none"
        />
      </span>
      <Button type="submit" variant="primary" busy={isPending}>
        Save
      </Button>
      <Button onClick={cancel}>Cancel</Button>
      <FieldError id="name-error">{problems['name']}</FieldError>
    </form>
  );
}
