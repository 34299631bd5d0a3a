import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';
import { env } from '../env';
import { COOKIE_PREFIX } from './auth';

/** The session's token from the browser's cookie; null where there is none, or where it was not signed here. */
export function readSessionToken(headers: Headers): string | null {
  const [, token, signature] = /^(.+)\.([^.]+)$/.exec(getSessionCookie(headers, { cookiePrefix: COOKIE_PREFIX }) ?? '') ?? [];
  if (token === undefined || signature === undefined) return null;
  const expected = createHmac('sha256', env().authSecret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
