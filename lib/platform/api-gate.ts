import 'server-only';
import { may, type Permission } from '@/lib/domain/access/permissions';
import { AppError, httpStatus } from './app-error';
import { requirePermission } from './auth/authorize';
import type { Caller } from './auth/caller';
import { toCaller } from './auth/find-membership';
import { readToken } from './auth/read-token';
import { readSession } from './auth/session';
import { logError } from './log';

/**
 * Answers a request of the API: who asks (a bearer token, or the session of the browser), with what right, then `run`.
 * A refusal becomes `{ error: { code, message, fields } }` with its status.
 */
export async function answerApi(request: Request, options: { readonly workspace?: string; readonly permission: Permission }, run: (caller: Caller) => Promise<Response>): Promise<Response> {
  try {
    const caller = await findCaller(request, options.workspace, options.permission);
    requirePermission(caller, options.permission);
    return await run(caller);
  } catch (error) {
    return toResponse(error);
  }
}

export function toResponse(error: unknown): Response {
  const known = error instanceof AppError ? error : new AppError('unavailable', 'Something went wrong on the server. Nothing was changed; try again.');
  if (known !== error) logError(error);
  const headers = { 'cache-control': 'no-store', ...(known.retryAfterSeconds === null ? {} : { 'retry-after': String(known.retryAfterSeconds) }) };
  return Response.json({ error: { code: known.code, message: known.message, fields: known.fields } }, { status: httpStatus[known.code], headers });
}

async function findCaller(request: Request, workspaceSlug: string | undefined, permission: Permission): Promise<Caller> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return findTokenCaller(bearer, workspaceSlug, permission);
  const user = await readSession(request.headers);
  if (!user) throw new AppError('unauthenticated', 'Send "Authorization: Bearer <token>" (made in Settings), or sign in.');
  if (request.method !== 'GET' && !isSameOrigin(request)) throw new AppError('forbidden', 'A browser session may only write from the product’s own pages; use a token.');
  if (workspaceSlug === undefined) throw new AppError('invalid', 'workspace: name the workspace, for example ?workspace=halden-freight.', [{ path: 'workspace', message: 'is missing' }]);
  const caller = await toCaller(user, user.memberships ?? [], workspaceSlug);
  if (!caller) throw new AppError('not-found', `There is no workspace "${workspaceSlug}" that you belong to.`);
  return caller;
}

async function findTokenCaller(token: string, workspaceSlug: string | undefined, permission: Permission): Promise<Caller> {
  const { user, memberships, workspaceSlug: own, scopeRole } = await readToken(token);
  if (workspaceSlug !== undefined && workspaceSlug !== own) throw new AppError('not-found', `This token has no access to a workspace "${workspaceSlug}".`);
  if (!scopeRole || !may(scopeRole, permission)) throw new AppError('forbidden', `This token is not allowed to "${permission}". Make one with a wider scope in Settings.`);
  const caller = await toCaller(user, memberships, own);
  if (!caller) throw new AppError('unauthenticated', 'Whoever made this token is no longer a member of its workspace.');
  return caller;
}

/** A page without an origin of its own, such as a sandboxed frame, sends "null". */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
