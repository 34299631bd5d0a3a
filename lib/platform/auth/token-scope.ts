/** How a token names its workspace; better-auth keeps metadata as text, so this text is also what finds a workspace's tokens. */
export function tokenScope(workspaceSlug: string): { readonly metadata: { readonly workspaceSlug: string }; readonly stored: string } {
  const metadata = { workspaceSlug };
  return { metadata, stored: JSON.stringify(metadata) };
}
