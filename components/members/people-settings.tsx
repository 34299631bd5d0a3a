import { Section } from '@/components/ui/section';
import { roleNames, roles } from '@/lib/domain/access/permissions';
import { roleDuties, type PeopleView } from '@/lib/features/members/view-model';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberItem } from './member-item';

export function PeopleSettings({ workspaceSlug, workspaceName, members, invitations, mayManage, rolesToInvite, managers }: PeopleView) {
  return (
    <div className="grid gap-8">
      <Section title="Members" aside={mayManage ? `${members.length} in ${workspaceName}` : `Roles are changed by ${managers.join(', ')}`}>
        <ul>
          {members.map((member) => (
            <MemberItem key={member.id} member={member} workspaceSlug={workspaceSlug} />
          ))}
        </ul>
      </Section>
      {rolesToInvite.length > 0 ? (
        <Section title="Invite" aside="a link that works once, for 14 days">
          <InviteForm workspaceSlug={workspaceSlug} roles={rolesToInvite} />
          <InvitationList workspaceSlug={workspaceSlug} invitations={invitations} />
        </Section>
      ) : null}
      <Section title="What each role may do">
        <dl>
          {roles.map((role) => (
            <div key={role} className="grid grid-cols-[128px_minmax(0,1fr)] border-b border-rule py-1.5">
              <dt>{roleNames[role]}</dt>
              <dd className="text-ink-2">{roleDuties[role]}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
