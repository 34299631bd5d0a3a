import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASKED_PATH_HEADER } from '@/lib/platform/auth/asked-path';
import { guardPages, POLICY_HEADER } from '@/lib/platform/page-policy';

let server: Server;

beforeAll(async () => {
  guardPages();
  // What a page would be told is sent back.
  server = createServer((request, response) => response.end(JSON.stringify(request.headers))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => server.close());

type Exchange = { readonly told: IncomingHttpHeaders; readonly policy: string | undefined };

function ask(path: string, headers: Record<string, string> = {}): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ told: JSON.parse(body) as IncomingHttpHeaders, policy: response.headers[POLICY_HEADER] as string | undefined }));
    }).on('error', reject);
  });
}

const nonceOf = (policy = ''): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

test('a page is told the policy that its answer carries', async () => {
  const { told, policy } = await ask('/w/halden-freight/portfolio');
  expect(policy).toBe(told[POLICY_HEADER]);
  expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic' 'wasm-unsafe-eval'; /);
  expect(policy?.split('; ').find((part) => part.startsWith('script-src'))).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});

test('each request has a nonce of its own', async () => {
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => nonceOf((await ask('/')).policy)));
  expect(new Set(nonces).size).toBe(20);
});

test('what a request says of a policy or an address itself counts for nothing', async () => {
  const { told, policy } = await ask('/welcome', { [POLICY_HEADER]: "script-src 'nonce-mine'", [ASKED_PATH_HEADER]: '/elsewhere' });
  expect(policy).not.toContain('mine');
  expect(told[POLICY_HEADER]).toBe(policy);
  expect(told[ASKED_PATH_HEADER]).toBe('/welcome');
});

test.each([
  ['/w/a/portfolio?sort=name', '/w/a/portfolio?sort=name'],
  ['/w/a/portfolio?_rsc=1xk2', '/w/a/portfolio'],
  ['/w/a/portfolio?sort=name&_rsc=1xk2', '/w/a/portfolio?sort=name'],
])('a page asked for as %s knows its address as %s', async (address, known) => {
  expect((await ask(address)).told[ASKED_PATH_HEADER]).toBe(known);
});

test.each(['/api/health/live', '/_next/static/chunks/a.js', '/icon.svg'])('%s is no page', async (path) => {
  expect((await ask(path)).policy).toBeUndefined();
});
