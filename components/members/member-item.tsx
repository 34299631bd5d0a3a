'use client';

import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { notify } from '@/components/ui/toast-store';
import { roleNames, type Role } from '@/lib/domain/access/permissions';
import { changeRole, removeMember, restoreMember } from '@/lib/features/members/actions';
import type { MemberLine } from '@/lib/features/members/view-model';

/** One member: role and removal with effect at once, each with its way back. */
export function MemberItem({ member, workspaceSlug: workspace }: { member: MemberLine; workspaceSlug: string }) {
  const [isPending, startTransition] = useTransition();
  const tell = (answer: { ok: boolean; reason?: string }, message: string, undo: () => Promise<unknown>) => {
    if (answer.ok) notify({ message, undo: () => void undo() });
    else notify({ message: 'Nothing was changed', detail: answer.reason ?? '', tone: 'warn' });
  };
  const give = (role: Role) =>
    startTransition(async () => {
      const answer = await changeRole({ workspace, memberId: member.id, role });
      tell(answer, `${member.name} is ${roleNames[role].toLowerCase()} now`, () => changeRole({ workspace, memberId: member.id, role: member.role }));
    });
  const remove = () =>
    startTransition(async () => {
      const answer = await removeMember({ workspace, memberId: member.id });
      tell(answer, `Removed ${member.name}`, async () => (answer.ok ? restoreMember({ workspace, groupId: answer.value.groupId }) : null));
    });
  return (
    <li className={`flex min-h-row items-center gap-3 border-b border-rule py-1.5 ${isPending ? 'stale' : ''}`}>
      <Avatar name={member.name} decorative />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {member.name}
          {member.isSelf ? <span className="font-normal text-ink-3"> (you)</span> : null}
        </p>
        <p className="truncate text-1 text-ink-3">{member.email}</p>
      </div>
      {member.roleChoices.length > 1 ? (
        <Select label={`Role of ${member.name}`} labelHidden className="w-40" value={member.role} disabled={isPending} options={member.roleChoices.map((role) => ({ value: role, label: roleNames[role] }))} onChange={(event) => give(event.target.value as Role)} />
      ) : (
        <span className="w-40 text-ink-2">{roleNames[member.role]}</span>
      )}
      {member.roleChoices.length > 0 && !member.isSelf ? (
        <IconButton label={member.keptBecause ?? `Remove ${member.name}`} icon={<Icon name="user-minus" />} disabled={isPending || member.keptBecause !== null} onClick={remove} />
      ) : null}
    </li>
  );
}
