import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import { AppError } from '../app-error';
import { getPrisma } from '../db/client';
import { getAuth } from './auth';
import type { SignedIn } from './session';

/** Whose token it is, for which workspace, and what it may do besides its owner's role: the smaller of both counts. */
export type VerifiedToken = { readonly tokenId: string; readonly user: SignedIn; readonly workspaceSlug: string; readonly scopeRole: Role | null };

type Limit = { readonly most: number; readonly windowMs: number };
type Known = { readonly token: VerifiedToken; readonly limit: Limit | null; readonly expiresAt: number };
type Remembered = { readonly answer: Promise<Known>; readonly until: number };

/** A program that writes a hundred times a second is not looked up a hundred times; a token that is revoked elsewhere lives on for so long. */
const REMEMBERED_MS = 5_000;
const MOST_REMEMBERED = 10_000;

/** Both by a hash of the token, so that the memory holds no secret. */
type Memory = { readonly remembered: Map<string, Remembered>; readonly asked: Map<string, { from: number; count: number }> };

declare global {
  // Pages and routes are bundled apart; what one forgets the other must not remember.
  var groundworkTokens: Memory | undefined;
}

globalThis.groundworkTokens ??= { remembered: new Map(), asked: new Map() };
const { remembered, asked } = globalThis.groundworkTokens;

/**
 * Who sends a token, looked up at most every few seconds. Every request counts against the token's limit.
 *
 * @throws AppError `unauthenticated`, `rate-limited`
 */
export async function verifyToken(secret: string): Promise<VerifiedToken> {
  const key = createHash('sha256').update(secret).digest('base64');
  const now = Date.now();
  const known = remembered.get(key);
  if (known && known.until > now) {
    const { token, limit, expiresAt } = await known.answer;
    if (expiresAt <= now) throw unknown();
    countRequest(key, limit, now);
    return token;
  }
  const answer = lookUp(secret);
  if (remembered.size >= MOST_REMEMBERED) forgetAll();
  remembered.set(key, { answer, until: now + REMEMBERED_MS });
  try {
    const { token, limit } = await answer;
    countRequest(key, limit, now);
    return token;
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}

/** A token that was switched off, or whose maker changed, is looked up again. */
export function forgetTokens(): void {
  remembered.clear();
}

function forgetAll(): void {
  remembered.clear();
  asked.clear();
}

function countRequest(key: string, limit: Limit | null, now: number): void {
  if (!limit) return;
  const current = asked.get(key);
  const window = current && now - current.from < limit.windowMs ? current : { from: now, count: 0 };
  asked.set(key, window);
  window.count += 1;
  if (window.count > limit.most) throw tooOften(window.from + limit.windowMs - now);
}

const tokenMetadata = z.object({ workspaceSlug: z.string() });

async function lookUp(secret: string): Promise<Known> {
  const verified = await getAuth().api.verifyApiKey({ body: { key: secret } });
  const { key } = verified;
  if (!verified.valid || !key) throw refuse(verified.error);
  const user = await getPrisma().user.findUnique({ where: { id: key.referenceId }, select: { id: true, name: true, email: true, isAnonymous: true } });
  if (!user) throw new AppError('unauthenticated', 'Whoever made this token has no account any more.');
  const { id: userId, ...person } = user;
  const scope = z.record(z.string(), z.array(z.string())).catch({}).parse(key.permissions ?? {})['role']?.[0] ?? '';
  const limit = key.rateLimitEnabled && key.rateLimitMax !== null && key.rateLimitTimeWindow !== null ? { most: key.rateLimitMax, windowMs: key.rateLimitTimeWindow } : null;
  return { token: { tokenId: key.id, user: { userId, ...person }, workspaceSlug: tokenMetadata.parse(key.metadata).workspaceSlug, scopeRole: isRole(scope) ? scope : null }, limit, expiresAt: key.expiresAt?.getTime() ?? Infinity };
}

const rateLimit = z.object({ code: z.literal('RATE_LIMITED'), details: z.object({ tryAgainIn: z.number() }) });

function refuse(error: unknown): AppError {
  const limited = rateLimit.safeParse(error);
  if (limited.success) return tooOften(limited.data.details.tryAgainIn);
  return unknown();
}

function unknown(): AppError {
  return new AppError('unauthenticated', 'The token is unknown, switched off or expired. Make a new one in Settings.');
}

function tooOften(waitMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new AppError('rate-limited', `Too many requests with this token; wait ${seconds} seconds.`, [], seconds);
}
