import { randomBytes } from 'node:crypto';
import { createServer, get, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASKED_PATH_HEADER } from '@/lib/platform/auth/asked-path';
import { POLICY_HEADER } from '@/lib/platform/http/page-policy';
import { prepareRequests } from '@/lib/platform/http/prepare-requests';

const large = randomBytes(5_000_000);
/** Bytes of the latest answer that its socket had not handed on yet. */
let waiting = { afterHead: 0, afterEnd: 0 };
let server: Server;

beforeAll(async () => {
  prepareRequests();
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => server.close());

/** The head first, as Next does it; a page is sent back what it would be told. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { socket } = response;
  response.flushHeaders();
  const afterHead = socket?.writableLength ?? 0;
  if (request.url === '/api/live') return;
  if (request.url === '/api/large') return pipeline(Readable.from([large.subarray(0, 2_000_000), large.subarray(2_000_000)]), response);
  response.write(JSON.stringify(request.headers));
  response.end();
  waiting = { afterHead, afterEnd: socket?.writableLength ?? 0 };
}

function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers, agent: false }, resolve).on('error', reject);
  });
}

async function askPage(path: string, headers?: Record<string, string>): Promise<{ readonly told: IncomingHttpHeaders; readonly policy: string | undefined }> {
  const response = await ask(path, headers);
  return { told: JSON.parse(await text(response)) as IncomingHttpHeaders, policy: response.headers[POLICY_HEADER] as string | undefined };
}

const nonceOf = (policy = ''): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

test('a page is told the policy that its answer carries', async () => {
  const { told, policy } = await askPage('/w/halden-freight/portfolio');
  expect(policy).toBe(told[POLICY_HEADER]);
  expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic' 'wasm-unsafe-eval'; /);
  expect(policy?.split('; ').find((part) => part.startsWith('script-src'))).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});

test('each request has a nonce of its own', async () => {
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => nonceOf((await askPage('/')).policy)));
  expect(new Set(nonces).size).toBe(20);
});

test('what a request says of a policy or an address itself counts for nothing', async () => {
  const { told, policy } = await askPage('/welcome', { [POLICY_HEADER]: "script-src 'nonce-mine'", [ASKED_PATH_HEADER]: '/elsewhere' });
  expect(policy).not.toContain('mine');
  expect(told[POLICY_HEADER]).toBe(policy);
  expect(told[ASKED_PATH_HEADER]).toBe('/welcome');
});

test.each([
  ['/w/a/portfolio?sort=name', '/w/a/portfolio?sort=name'],
  ['/w/a/portfolio?_rsc=1xk2', '/w/a/portfolio'],
  ['/w/a/portfolio?sort=name&_rsc=1xk2', '/w/a/portfolio?sort=name'],
])('a page asked for as %s knows its address as %s', async (address, known) => {
  expect((await askPage(address)).told[ASKED_PATH_HEADER]).toBe(known);
});

test.each(['/api/health/live', '/_next/static/chunks/a.js', '/icon.svg'])('%s is no page', async (path) => {
  expect((await askPage(path)).policy).toBeUndefined();
});

test('the head of an answer waits for what follows it in the same turn', async () => {
  await text(await ask('/api/short'));
  expect(waiting.afterHead).toBeGreaterThan(100);
  expect(waiting.afterEnd).toBe(0);
});

test('a long answer comes whole', async () => {
  expect((await buffer(await ask('/api/large'))).equals(large)).toBe(true);
});

test('the head of an answer that waits is there at once', async () => {
  const response = await ask('/api/live');
  expect(response.statusCode).toBe(200);
  response.destroy();
});
