import 'server-only';
import type { AuthorizedWorkspaceId } from '../auth/caller';
import { getPrisma } from '../db/client';
import { logError } from '../log';

/** Visits every workspace, one after the other, for work that the server does of its own accord. One that fails holds up no other. */
export async function eachWorkspace(visit: (workspaceId: AuthorizedWorkspaceId) => Promise<void>): Promise<void> {
  const workspaces = await getPrisma().workspace.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of workspaces) {
    await visit(id as AuthorizedWorkspaceId).catch((error: unknown) => logError(error, { workspace: id }));
  }
}
