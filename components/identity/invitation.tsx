import { ButtonLink } from '@/components/ui/button-link';
import { Finding } from '@/components/ui/finding';
import { roleNames } from '@/lib/domain/access/permissions';
import type { InvitationView, SignInWays } from '@/lib/features/identity/loaders';
import { routes } from '@/lib/platform/routes';
import { AcceptInvitation } from './accept-invitation';
import { JoinForm } from './join-form';
import { ProviderButton } from './provider-button';
import { SignInForm } from './sign-in-form';

type InvitationProps = { invitation: InvitationView | null; signedInAs: string | null; ways: SignInWays };

export function Invitation({ invitation, signedInAs, ways }: InvitationProps) {
  if (!invitation) {
    return (
      <div className="grid justify-items-start gap-4">
        <h1 className="font-serif text-6 font-title">Invitation</h1>
        <Finding>This invitation is used up, withdrawn or expired. Ask whoever sent it for a new one.</Finding>
        <ButtonLink href={routes.home()}>Go to Groundwork</ButtonLink>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <h1 className="font-serif text-6 font-title">Join {invitation.workspaceName}</h1>
      <Finding>
        {invitation.inviterName} invites <b>{invitation.email}</b> as {roleNames[invitation.role].toLowerCase()}.
      </Finding>
      <div className="max-w-[340px]">
        <Way invitation={invitation} signedInAs={signedInAs} ways={ways} />
      </div>
    </div>
  );
}

function Way({ invitation, signedInAs, ways }: InvitationProps & { invitation: InvitationView }) {
  const here = routes.invitation(invitation.id);
  if (signedInAs !== null) return <AcceptInvitation invitationId={invitation.id} email={invitation.email} signedInAs={signedInAs} />;
  return (
    <div className="grid gap-4">
      {ways.hasPassword && invitation.hasAccount ? <SignInForm next={here} email={invitation.email} /> : null}
      {ways.hasPassword && !invitation.hasAccount ? <JoinForm invitationId={invitation.id} email={invitation.email} /> : null}
      {ways.provider ? <ProviderButton label={ways.provider} next={here} primary={!ways.hasPassword} /> : null}
    </div>
  );
}
