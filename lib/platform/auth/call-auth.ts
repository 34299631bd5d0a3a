import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { AppError, type ErrorCode } from '../app-error';
import { env } from '../env';
import { getAuth } from './auth';

/** The headers of the browser's request that sign-in needs; an address is only believed when a proxy of ours wrote it. */
const forwarded = ['cookie', 'user-agent', 'x-forwarded-for'];

const refusal = z.object({ code: z.string().optional(), message: z.string().optional() }).catch({});

const reasons: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  INVALID_PASSWORD: 'The present password is wrong.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this address already. Sign in with it.',
  USER_ALREADY_EXISTS: 'There is an account with this address already. Sign in with it.',
};

/**
 * Calls an endpoint of better-auth for a server action, as the browser would: through its rate limit, and with its cookies.
 * Calling `auth.api` directly would pass the rate limit by.
 *
 * @throws AppError what the endpoint refuses, in words
 */
export async function callAuth(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const origin = new URL(env().baseUrl).origin;
  const requestHeaders = new Headers({ 'content-type': 'application/json', origin });
  const incoming = await headers();
  for (const name of forwarded) {
    const value = incoming.get(name);
    if (value !== null) requestHeaders.set(name, value);
  }
  const response = await getAuth().handler(new Request(`${origin}/api/auth${path}`, { method: 'POST', headers: requestHeaders, body: JSON.stringify(body) }));
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toAppError(response, answer);
  await keepCookies(response);
  return answer;
}

function toAppError(response: Response, answer: unknown): AppError {
  const { code = '', message } = refusal.parse(answer);
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after')) || 60;
    return new AppError('rate-limited', `Too many attempts. Wait ${seconds} seconds, then try again.`);
  }
  const errorCode: ErrorCode = response.status === 401 ? 'unauthenticated' : response.status === 403 ? 'forbidden' : 'invalid';
  return new AppError(errorCode, reasons[code] ?? message ?? 'Sign-in failed. Try again.');
}

async function keepCookies(response: Response): Promise<void> {
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    for (const [name, attributes] of parseSetCookieHeader(line)) jar.set(name, attributes.value, toCookieOptions(attributes));
  }
}
