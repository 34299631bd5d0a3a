'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { roleNames, type Role } from '@/lib/domain/access/permissions';
import { invite } from '@/lib/features/members/actions';
import { routes } from '@/lib/platform/routes';
import { CopyText } from '@/components/ui/copy-text';

export function InviteForm({ workspaceSlug, roles }: { workspaceSlug: string; roles: readonly Role[] }) {
  const [link, setLink] = useState<string | null>(null);
  const { submit, isPending, fieldError, formError } = useAction(invite, ({ invitationId }) => setLink(`${window.location.origin}${routes.invitation(invitationId)}`));
  return (
    <form
      method="post"
      className="grid gap-3 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        setLink(null);
        submit({ workspace: workspaceSlug, email: data.get('email') as string, role: data.get('role') as Role });
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_160px_auto]">
        <TextField label="E-mail" name="email" type="email" required error={fieldError('email')} />
        <Select label="Role" name="role" defaultValue="member" options={roles.map((role) => ({ value: role, label: roleNames[role] }))} error={fieldError('role')} />
        <Button type="submit" variant="primary" busy={isPending} className="sm:mt-5">
          Make a link
        </Button>
      </div>
      <FieldError>{formError}</FieldError>
      {link ? <CopyText label="Send this link" text={link} hint="Nothing is sent by Groundwork itself. The link works once, for this address only." /> : null}
    </form>
  );
}
