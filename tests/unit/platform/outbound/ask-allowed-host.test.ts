import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/platform/app-error';
import { askAllowedHost, isAllowedHost } from '@/lib/platform/outbound/ask-allowed-host';

let allowed: Server;
let inner: Server;
let base: URL;
let secret: URL;
const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
let innerWasAsked = false;

beforeAll(async () => {
  inner = await listen((_, response) => {
    innerWasAsked = true;
    response.end('{"secret":true}');
  });
  secret = addressOf(inner);
  allowed = await listen(answer);
  base = addressOf(allowed);
});
afterAll(() => {
  allowed.closeAllConnections();
  allowed.close();
  inner.close();
});

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  asked.push({ path, authorization: request.headers.authorization });
  if (path === '/json') response.end('{"runs":[]}');
  else if (path === '/html') response.end('<!doctype html><title>Sign in</title>');
  else if (path === '/inner') response.writeHead(302, { location: new URL('/', secret).href }).end();
  else if (path === '/moved') response.writeHead(308, { location: '/json' }).end();
  else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
  else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  else if (path === '/refused') response.writeHead(401).end('{}');
  else if (path === '/broken') response.writeHead(500).end('{"message":"database is locked"}');
  else if (path === '/large') response.end(`"${'x'.repeat(5_000)}"`);
  else if (path === '/slow-body') response.write('{');
  // Anything else is never answered.
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

function addressOf(server: Server): URL {
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const ask = (path: string, more: object = {}): Promise<unknown> => askAllowedHost({ url: new URL(path, base), allowedHosts: [base.host], timeoutMs: 400, mostBytes: 2_000, ...more });
const refusalOf = async (path: string, more: object = {}): Promise<AppError> => {
  const error: unknown = await ask(path, more).catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error(`It was not refused: ${JSON.stringify(error)}`);
  return error;
};

describe('askAllowedHost', () => {
  it('asks an allowed host, also where it moved on the same host, and takes the credentials along there', async () => {
    expect(await ask('/json', { authorization: 'Bearer x' })).toEqual({ runs: [] });
    expect(await ask('/moved', { authorization: 'Bearer x' })).toEqual({ runs: [] });
    expect(asked.at(-1)).toEqual({ path: '/json', authorization: 'Bearer x' });
  });

  it.each([
    ['https://mlflow.example.com/api', 'https://mlflow.example.com/moved', 'Bearer x'],
    ['https://mlflow.example.com/api', 'http://mlflow.example.com/api', null],
    ['http://mlflow.example.com/api', 'https://mlflow.example.com/api', null],
    ['http://mlflow.example.com:5000/api', 'http://mlflow.example.com:5001/api', null],
    ['https://mlflow.example.com/api', 'https://other.example.com/api', null],
    // The scheme's own port is no other one.
    ['https://mlflow.example.com/api', 'https://mlflow.example.com:443/moved', 'Bearer x'],
  ])('redirected from %s to %s, sends the credentials %s', async (from, to, expected) => {
    const given: (string | null)[] = [];
    const asking = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      const authorization = new Headers(init?.headers).get('authorization');
      given.push(authorization);
      if (given.length === 1) return new Response(null, { status: 302, headers: { location: to } });
      return authorization === null ? new Response('{}', { status: 401 }) : Response.json({ runs: [] });
    });
    try {
      const answer = await askAllowedHost({ url: new URL(from), authorization: 'Bearer x', allowedHosts: ['mlflow.example.com', 'other.example.com'] }).catch((error: unknown) => (error as Error).message);
      expect(answer).toEqual(expected === null ? `${new URL(from).host} redirects to ${new URL(to).origin}, and the token is not taken along there. Give that address, if it is the right one.` : { runs: [] });
    } finally {
      asking.mockRestore();
    }
    expect(given).toEqual(['Bearer x', expected]);
  });

  it('asks no host that is not allowed, and follows no redirect to one', async () => {
    expect((await refusalOf('/json', { allowedHosts: ['mlflow.example.com'] })).message).toMatch(/is not allowed.*TRACKER_HOSTS, which now names mlflow\.example\.com/);
    const refusal = await refusalOf('/inner');
    expect(refusal).toMatchObject({ code: 'forbidden' });
    expect(refusal.message).toContain(`redirects to ${secret.host}`);
    expect((await refusalOf('/file')).code).toBe('forbidden');
    expect(innerWasAsked).toBe(false);
  });

  it.each([
    ['/html', /web page \(HTML\)/],
    ['/refused', /refuses the token \(401\)/],
    ['/broken', /answers 500: database is locked/],
    ['/loop', /again and again/],
    ['/large', /more than 0\.002 MB/],
    ['/never', /did not answer within 0\.4 seconds/],
    ['/slow-body', /did not answer within 0\.4 seconds/],
  ])('says what is wrong with %s', async (path, message) => expect((await refusalOf(path)).message).toMatch(message));

  it('says so where nobody listens', async () => {
    const gone = await listen(() => {});
    const url = addressOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect((await refusalOf('/', { url, allowedHosts: [url.host] })).message).toMatch(/can't be reached/);
  });
});

describe('isAllowedHost', () => {
  it.each([
    ['http://mlflow.example.com/api', true],
    ['https://mlflow.example.com:8443', true],
    ['http://10.0.0.5:5000', true],
    ['http://10.0.0.5:5001', false],
    ['http://evil.mlflow.example.com', false],
    ['http://mlflow.example.com.evil.org', false],
    ['http://mlflow.example.com@evil.org', false],
    ['ftp://mlflow.example.com', false],
  ])('%s: %s', (url, expected) => expect(isAllowedHost(new URL(url), ['mlflow.example.com', '10.0.0.5:5000'])).toBe(expected));
});
