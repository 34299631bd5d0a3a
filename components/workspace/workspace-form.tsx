'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { notify } from '@/components/ui/toast-store';
import { useAction } from '@/components/ui/use-action';
import { changeWorkspace } from '@/lib/features/workspace/actions';
import { currencies } from '@/lib/domain/shared/currencies';

type WorkspaceFormProps = { workspaceSlug: string; workspaceName: string; currency: string; mayManage: boolean };

export function WorkspaceForm({ workspaceSlug, workspaceName, currency, mayManage }: WorkspaceFormProps) {
  const router = useRouter();
  const { submit, isPending, fieldError, formError } = useAction(changeWorkspace, () => {
    notify({ message: 'Saved the workspace' });
    router.refresh();
  });
  return (
    <form
      method="post"
      className="grid gap-4 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        submit({ workspace: workspaceSlug, name: data.get('name') as string, currency: data.get('currency') as (typeof currencies)[number] });
      }}
    >
      <TextField label="Name" name="name" required maxLength={80} defaultValue={workspaceName} disabled={!mayManage} error={fieldError('name')} />
      <Select label="Currency" name="currency" defaultValue={currency} disabled={!mayManage} options={currencies.map((code) => ({ value: code, label: code }))} hint="Figures keep their amounts; nothing is converted." error={fieldError('currency')} />
      {mayManage ? (
        <FormActions error={formError}>
          <Button type="submit" variant="primary" busy={isPending}>
            Save
          </Button>
        </FormActions>
      ) : null}
    </form>
  );
}
