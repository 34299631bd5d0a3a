import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { TokensView } from '@/lib/features/tokens/view-model';
import { TokenForm } from './token-form';
import { TokenItem } from './token-item';

/** Tokens for programs: what they may do, until when, and who made them. */
export function TokenSettings({ workspaceSlug, tokens, scopes }: TokensView) {
  if (scopes.length === 0) return <EmptyState hint="Ask an owner or admin of the workspace for one.">Tokens let programs read and write this workspace; your role makes none.</EmptyState>;
  return (
    <div className="grid gap-8">
      <Section title="Make a token" aside="for programs that use the API">
        <TokenForm workspaceSlug={workspaceSlug} scopes={scopes} />
      </Section>
      <Section title="Tokens" aside="stored as hashes; the secret is shown once">
        {tokens.length === 0 ? <p className="pt-3 text-2 text-ink-3">None yet.</p> : null}
        <ul>
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} workspaceSlug={workspaceSlug} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
