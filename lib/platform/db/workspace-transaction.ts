import 'server-only';
import type { AuthorizedWorkspaceId } from '../auth/caller';
import { getPrisma } from './client';
import { explainDatabaseError } from './explain-database-error';
import type { Prisma } from './generated/client';
import { retryConflicts } from './retry-conflicts';

/** Prisma inside a transaction that sees one workspace. */
export type WorkspaceTransaction = Prisma.TransactionClient;

type Options = { readonly timeoutMs?: number };

/**
 * Reads in one read-only transaction that sees one workspace, as the role that row-level security binds.
 * Role and workspace are set for the transaction only, so a transaction pooler may stand between.
 */
export async function readWorkspace<T>(workspaceId: AuthorizedWorkspaceId, read: (tx: WorkspaceTransaction) => Promise<T>, options: Options = {}): Promise<T> {
  return getPrisma().$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('transaction_read_only', 'on', true), set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', ${workspaceId}, true)`;
      return read(tx);
    },
    { timeout: options.timeoutMs ?? 15_000, maxWait: 10_000 },
  );
}

/**
 * Writes in one transaction that sees one workspace: all of it, or nothing. After a deadlock `write` runs again, so it must
 * touch nothing but the transaction.
 */
export async function writeWorkspace<T>(workspaceId: AuthorizedWorkspaceId, write: (tx: WorkspaceTransaction) => Promise<T>, options: Options = {}): Promise<T> {
  try {
    return await retryConflicts(() =>
      getPrisma().$transaction(
        async (tx) => {
          await tx.$queryRaw`select set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', ${workspaceId}, true)`;
          return write(tx);
        },
        { timeout: options.timeoutMs ?? 15_000, maxWait: 10_000 },
      ),
    );
  } catch (error) {
    throw explainDatabaseError(error);
  }
}
