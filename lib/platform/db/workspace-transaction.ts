import 'server-only';
import type { AuthorizedWorkspaceId } from '../auth/caller';
import { AppError } from '../app-error';
import { getPrisma } from './client';
import { Prisma } from './generated/client';

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

/** Writes in one transaction that sees one workspace: all of it, or nothing. */
export async function writeWorkspace<T>(workspaceId: AuthorizedWorkspaceId, write: (tx: WorkspaceTransaction) => Promise<T>, options: Options = {}): Promise<T> {
  try {
    return await getPrisma().$transaction(
      async (tx) => {
        await tx.$queryRaw`select set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', ${workspaceId}, true)`;
        return write(tx);
      },
      { timeout: options.timeoutMs ?? 15_000, maxWait: 10_000 },
    );
  } catch (error) {
    throw explainDatabaseError(error);
  }
}

function explainDatabaseError(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') return new AppError('conflict', 'Something with the same name or key exists already.');
  if (error.code === 'P2025') return new AppError('not-found', 'It does not exist any more. Somebody may have removed it; reload the page.');
  if (error.code === 'P2003') return new AppError('conflict', 'It refers to something that does not exist any more, or something else still refers to it.');
  return error;
}
