'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { roleNames, type Role } from '@/lib/domain/access/permissions';
import { makeToken } from '@/lib/features/tokens/actions';
import { lifetimes } from '@/lib/domain/access/token-lifetimes';
import { CopyText } from '@/components/ui/copy-text';

export function TokenForm({ workspaceSlug, scopes }: { workspaceSlug: string; scopes: readonly Role[] }) {
  const [secret, setSecret] = useState<string | null>(null);
  const { submit, isPending, fieldError, formError } = useAction(makeToken, (made) => setSecret(made.secret));
  return (
    <form
      method="post"
      className="grid gap-3 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        setSecret(null);
        submit({ workspace: workspaceSlug, name: data.get('name') as string, role: data.get('role') as Role, days: Number(data.get('days')) as (typeof lifetimes)[number] });
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_160px_120px_auto]">
        <TextField label="Name" name="name" required maxLength={32} error={fieldError('name')} />
        <Select label="Scope" name="role" defaultValue="viewer" options={scopes.map((role) => ({ value: role, label: roleNames[role] }))} error={fieldError('role')} />
        <Select label="Lifetime" name="days" defaultValue="90" options={lifetimes.map((days) => ({ value: String(days), label: `${days} days` }))} error={fieldError('days')} />
        <Button type="submit" variant="primary" busy={isPending} className="sm:mt-5">
          Make a token
        </Button>
      </div>
      <FieldError>{formError}</FieldError>
      {secret ? <CopyText label="The token" text={secret} hint="Copy it now: it is not shown again. Send it as “Authorization: Bearer …”." /> : null}
    </form>
  );
}
