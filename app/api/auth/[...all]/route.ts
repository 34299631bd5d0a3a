import { getAuth } from '@/lib/platform/auth/auth';

/**
 * What a browser calls by itself: the return from an OpenID Connect provider.
 * Everything else of better-auth is reached through server actions, so that no other door leads past roles and the audit trail.
 */
const open = /^\/api\/auth\/(oauth2\/)?callback\/oidc$/;

function handle(request: Request): Promise<Response> {
  const isOpen = open.test(new URL(request.url).pathname);
  return isOpen ? getAuth().handler(request) : Promise.resolve(Response.json({ error: { code: 'not-found', message: 'There is nothing here.', fields: [] } }, { status: 404 }));
}

export { handle as GET, handle as POST };
