import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom the provider knows; whoever comes to it is this person. */
export type ProviderPerson = { readonly sub: string; readonly name: string; readonly email: string; readonly email_verified: boolean };

export type OidcProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next; null cancels there. */
  person: ProviderPerson | null;
  readonly close: () => Promise<void>;
};

type Grant = { readonly person: ProviderPerson; readonly challenge: string; readonly nonce: string | null };

const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A small OpenID Connect provider for tests (OpenID Connect Core 1.0, authorization code flow with PKCE, RFC 7636): it
 * checks the client, the code, the redirect and the verifier as a real one does, and signs ID tokens with RS256.
 *
 * @param redirectUri the only address that it sends people back to, as it is registered there
 */
export async function startOidcProvider(redirectUri: string): Promise<OidcProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, ProviderPerson>();
  const clientId = 'groundwork';
  const clientSecret = randomUUID();

  const sign = (claims: object): string => {
    const content = `${json({ alg: 'RS256', typ: 'JWT', kid: 'key' })}.${json(claims)}`;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
  };

  const authorize = (query: URLSearchParams): string => {
    if (query.get('redirect_uri') !== redirectUri) return `${provider.issuer}/unregistered`;
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const isAsked = query.get('client_id') === clientId && query.get('response_type') === 'code' && query.get('code_challenge_method') === 'S256' && query.get('scope')?.split(' ').includes('openid');
    if (!isAsked || !provider.person) {
      back.searchParams.set('error', provider.person ? 'invalid_request' : 'access_denied');
      return back.href;
    }
    const code = randomUUID();
    grants.set(code, { person: provider.person, challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce') });
    back.searchParams.set('code', code);
    return back.href;
  };

  const exchange = (form: URLSearchParams, authorization: string): object | null => {
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const isClient = authorization === basic || (form.get('client_id') === clientId && form.get('client_secret') === clientSecret);
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!isClient || !grant || grant.challenge !== challenge || form.get('redirect_uri') !== redirectUri) return null;
    const accessToken = randomUUID();
    tokens.set(accessToken, grant.person);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: provider.issuer, aud: clientId, iat: now, exp: now + 300, ...grant.person, ...(grant.nonce === null ? {} : { nonce: grant.nonce }) };
    return { access_token: accessToken, token_type: 'Bearer', expires_in: 300, id_token: sign(claims) };
  };

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, location }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) }).end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  const answer = async (request: IncomingMessage): Promise<{ status: number; body?: object; location?: string }> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', provider.issuer);
    if (pathname === '/.well-known/openid-configuration') return { status: 200, body: describe(provider.issuer) };
    if (pathname === '/jwks') return { status: 200, body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' }] } };
    if (pathname === '/authorize') return { status: 302, location: authorize(searchParams) };
    if (pathname === '/token') {
      const issued = exchange(new URLSearchParams(await readBody(request)), request.headers.authorization ?? '');
      return issued ? { status: 200, body: issued } : { status: 400, body: { error: 'invalid_grant' } };
    }
    const person = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    return pathname === '/userinfo' && person ? { status: 200, body: person } : { status: 401, body: { error: 'invalid_token' } };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId,
    clientSecret,
    person: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}

function describe(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
