import { getAuth } from '@/lib/platform/auth/auth';
import { routes } from '@/lib/platform/routes';

/**
 * What a browser calls by itself: the return from an OpenID Connect provider.
 * Everything else of better-auth is reached through server actions, so that no other door leads past roles and the audit trail.
 */
const open = '/api/auth/callback/oidc';

async function handle(request: Request): Promise<Response> {
  if (new URL(request.url).pathname !== open) return Response.json({ error: { code: 'not-found', message: 'There is nothing here.', fields: [] } }, { status: 404 });
  const response = await getAuth().handler(request);
  if (response.status < 400) return response;
  // A person stands before this answer, not a program: they are told why where they can sign in.
  const error = response.status === 403 ? 'unable_to_create_user' : 'failed';
  return new Response(null, { status: 303, headers: { location: `${routes.signIn()}?error=${error}` } });
}

export { handle as GET, handle as POST };
