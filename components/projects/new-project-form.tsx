'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FormActions } from '@/components/ui/form-actions';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { stageNames, stages, type Stage } from '@/lib/domain/shared/stage';
import { createProjectAction } from '@/lib/features/projects/actions';
import type { NewProjectView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';

/** A new project needs a name; all else can be said later. */
export function NewProjectForm({ view: { workspace, people } }: { view: NewProjectView }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { submit, isPending, fieldError, formError } = useAction(createProjectAction, ({ id, groupId }) => {
    void queryClient.invalidateQueries();
    router.push(routes.project(workspace.slug, id));
    offerUndo('Added the project', groupId);
  });
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => readText(form, name);
    const tags = text('tags').split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
    submit({ workspace: workspace.slug, name: text('name'), description: text('description'), stage: text('stage') as Stage, ownerId: text('ownerId'), dueOn: text('dueOn'), tags });
  };
  return (
    <form onSubmit={create} noValidate className="grid max-w-[560px] items-start gap-4 pt-3 sm:grid-cols-2">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
      <TextField label="Name" name="name" required autoFocus autoComplete="off" error={fieldError('name')} className="sm:col-span-2" />
      <TextArea label="Description" name="description" rows={4} hint="What is decided or done today, and what would change" error={fieldError('description')} className="sm:col-span-2" />
      <Select label="Stage" name="stage" defaultValue="goal" options={stages.map((value) => ({ value, label: stageNames[value] }))} error={fieldError('stage')} />
      <Select label="Owner" name="ownerId" options={[{ value: '', label: 'nobody yet' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} error={fieldError('ownerId')} />
      <TextField label="Tags" name="tags" hint="separated by commas" autoComplete="off" error={fieldError('tags')} />
      <TextField label="Due" name="dueOn" type="date" error={fieldError('dueOn')} />
      <div className="sm:col-span-2">
        <FormActions error={formError}>
          <Button type="submit" variant="primary" busy={isPending}>
            Add the project
          </Button>
          <ButtonLink href={routes.projects(workspace.slug)}>Cancel</ButtonLink>
        </FormActions>
      </div>
    </form>
  );
}
