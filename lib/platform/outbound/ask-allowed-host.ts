import 'server-only';
import { AppError } from '../app-error';

export type OutboundRequest = {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly authorization?: string | null;
  /** Hosts that the operator allows, as "host" or "host:port". */
  readonly allowedHosts: readonly string[];
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
};

const MOST_REDIRECTS = 3;

/**
 * Asks a server for JSON, if the operator of this installation has allowed its host; each host that an answer redirects
 * to has to be allowed as well, so that nobody reaches an inner server through an outer one. Credentials go to the
 * first origin only: neither to another port, nor from https to http.
 *
 * @throws AppError `forbidden` for a host that isn't allowed, `unavailable` for a server that doesn't answer in time, too much, or no JSON
 */
export async function askAllowedHost({ url, method = 'GET', body, authorization = null, allowedHosts, timeoutMs = 20_000, mostBytes = 50_000_000 }: OutboundRequest): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    requireAllowed(target, allowedHosts, redirects > 0);
    const isSame = target.origin === url.origin;
    const response = await send(target, { method, body, authorization: isSame ? authorization : null, signal, timeoutMs });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null && (isSame || authorization === null || !isRefusal(response))) return readJson(response, target, mostBytes, timeoutMs);
    await response.body?.cancel();
    if (location === null) throw new AppError('unavailable', `${url.host} redirects to ${target.origin}, and the token is not taken along there. Give that address, if it is the right one.`, [{ path: 'url', message: `leads to ${target.origin}` }]);
    if (!URL.canParse(location, target)) throw new AppError('unavailable', `${target.host} redirects to an address that can't be read.`);
    target = new URL(location, target);
  }
  throw new AppError('unavailable', `${url.host} redirects again and again. Give the address that it leads to.`);
}

/** Whether the operator allows a host: named without a port, any port of it is meant. */
export function isAllowedHost(url: URL, allowedHosts: readonly string[]): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return allowedHosts.some((allowed) => allowed === url.host || allowed === url.hostname);
}

function requireAllowed(url: URL, allowedHosts: readonly string[], isRedirect: boolean): void {
  if (isAllowedHost(url, allowedHosts)) return;
  const what = isRedirect ? `The server redirects to ${url.host}, which` : `${url.host || url.href}`;
  throw new AppError('forbidden', `${what} is not allowed. Whoever runs this installation can add it to TRACKER_HOSTS${allowedHosts.length > 0 ? `, which now names ${allowedHosts.join(', ')}` : ''}.`, [{ path: 'url', message: 'is not an allowed host' }]);
}

type Sending = { readonly method: string; readonly body: unknown; readonly authorization: string | null; readonly signal: AbortSignal; readonly timeoutMs: number };

async function send(url: URL, { method, body, authorization, signal, timeoutMs }: Sending): Promise<Response> {
  const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(authorization === null ? {} : { authorization }) };
  try {
    return await fetch(url, { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  } catch {
    throw signal.aborted ? timedOut(url, timeoutMs) : new AppError('unavailable', `${url.host} can't be reached. Is the address right, and the server running?`);
  }
}

async function readJson(response: Response, url: URL, mostBytes: number, timeoutMs: number): Promise<unknown> {
  const text = await readText(response, url, mostBytes, timeoutMs);
  if (isRefusal(response)) throw new AppError('unavailable', `${url.host} refuses the token (${response.status}).`, [{ path: 'token', message: 'is refused by the server' }]);
  if (!response.ok) throw new AppError('unavailable', `${url.host} answers ${response.status}${describe(text)}.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const isPage = /^\s*</.test(text);
    throw new AppError('unavailable', `${url.host} answers ${isPage ? 'a web page (HTML)' : 'something'} that is no JSON. Is this the address of the tracking server itself, and does it want a token?`);
  }
}

function isRefusal({ status }: Response): boolean {
  return status === 401 || status === 403;
}

/** The words of a server's own error, where it is JSON with a message. */
function describe(text: string): string {
  try {
    const message: unknown = (JSON.parse(text) as { message?: unknown }).message;
    return typeof message === 'string' && message !== '' ? `: ${message.slice(0, 200)}` : '';
  } catch {
    return '';
  }
}

async function readText(response: Response, url: URL, mostBytes: number, timeoutMs: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > mostBytes) throw new AppError('unavailable', `${url.host} answers more than ${mostBytes / 1_000_000} MB at once.`);
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof AppError ? error : timedOut(url, timeoutMs);
  }
  return text + decoder.decode();
}

function timedOut(url: URL, timeoutMs: number): AppError {
  return new AppError('unavailable', `${url.host} did not answer within ${timeoutMs / 1000} seconds. Nothing was changed; try again later.`);
}
