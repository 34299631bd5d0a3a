'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { deleteWorkspace } from '@/lib/features/workspace/actions';

type DeleteWorkspaceProps = { workspaceSlug: string; workspaceName: string; isSample: boolean };

/** The one thing that can't be undone, so its name is typed; the sample can be made again, so it goes at once. */
export function DeleteWorkspace({ workspaceSlug, workspaceName, isSample }: DeleteWorkspaceProps) {
  const [typedName, setTypedName] = useState('');
  const { submit, isPending, fieldError, formError } = useAction(deleteWorkspace);
  const isReady = isSample || typedName.trim() === workspaceName;
  return (
    <form
      className="grid justify-items-start gap-3 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) submit({ workspace: workspaceSlug, typedName });
      }}
    >
      <p className="text-2 text-ink-2">{isSample ? 'All of it goes at once. It can be opened again at any time.' : 'All projects, scores and the log go for good. This can’t be undone.'}</p>
      {isSample ? null : <TextField className="w-full" label={`Type “${workspaceName}” to delete it`} value={typedName} autoComplete="off" onChange={(event) => setTypedName(event.target.value)} error={fieldError('typedName')} />}
      <Button type="submit" busy={isPending} disabled={!isReady}>
        {isSample ? 'Remove the sample' : 'Delete the workspace'}
      </Button>
      <FieldError>{formError}</FieldError>
    </form>
  );
}
