'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { TextArea } from '@/components/ui/text-area';
import { may } from '@/lib/domain/access/permissions';
import type { ProjectHeadView } from '@/lib/features/projects/loaders';
import { useChangeProject } from './use-change-project';

/** The description in full, changed where it stands. */
export function DescriptionField({ view: { workspace, project } }: { view: ProjectHeadView }) {
  const { shown, change, isPending, problems } = useChangeProject(workspace.slug, project);
  const [text, setText] = useState<string | null>(null);
  const mayEdit = may(workspace.role, 'edit');
  if (text === null) {
    if (shown.description === '') {
      return mayEdit ? (
        <button type="button" onClick={() => setText('')} className="min-h-6 text-2 text-accent hover:underline">
          Describe it
        </button>
      ) : null;
    }
    return (
      <div className="flex max-w-[78ch] items-start gap-1">
        <p className="min-w-0 leading-5 break-words whitespace-pre-line text-ink-2">{shown.description}</p>
        {mayEdit ? <IconButton label="Change the description" icon={<Icon name="pencil" size={13} />} onClick={() => setText(project.description)} className="-mt-1 text-ink-3" data-screen-only /> : null}
      </div>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    change({ description: text }, 'Changed the description', () => setText(null));
  };
  return (
    <form onSubmit={save} className="max-w-[78ch]">
      <TextArea label="Description" rows={4} value={text} onChange={(event) => setText(event.target.value)} error={problems['description']} data-autofocus />
      <FormActions>
        <Button type="submit" variant="primary" busy={isPending}>
          Save
        </Button>
        <Button onClick={() => setText(null)}>Cancel</Button>
      </FormActions>
    </form>
  );
}
