'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { leaveWorkspace } from '@/lib/features/workspace/actions';

export function LeaveWorkspace({ workspaceSlug }: { workspaceSlug: string }) {
  const { submit, isPending, formError } = useAction(leaveWorkspace);
  return (
    <div className="grid justify-items-start gap-2 pt-2">
      <p className="text-2 text-ink-2">Your scores and comments stay. To come back you need an invitation.</p>
      <Button busy={isPending} onClick={() => submit({ workspace: workspaceSlug })}>
        Leave this workspace
      </Button>
      <FieldError>{formError}</FieldError>
    </div>
  );
}
