import { z } from 'zod';
import { keepOwnPath } from '@/lib/domain/access/keep-own-path';
import { PASSWORD_LENGTH } from '@/lib/domain/access/password-length';

const email = z.string('is missing').trim().toLowerCase().pipe(z.email('is not an e-mail address'));
const newPassword = z.string('is missing').min(PASSWORD_LENGTH, `needs at least ${PASSWORD_LENGTH} characters`).max(256, 'has at most 256 characters');
const name = z.string('is missing').trim().min(1, 'is missing').max(80, 'has at most 80 characters');

/** Where to go after sign-in: a path of this product, never another site. */
const next = z
  .string()
  .optional()
  .transform((path) => keepOwnPath(path) ?? '/');

export const signInInput = z.object({ email, password: z.string('is missing').min(1, 'is missing').max(256), next });

export const providerInput = z.object({ next });

export const createOwnerInput = z.object({ name, email, password: newPassword, workspaceName: name });

export const invitationInput = z.object({ invitationId: z.uuid() });

export const joinInput = invitationInput.extend({ name, password: newPassword });

export const changePasswordInput = z.object({ currentPassword: z.string('is missing').min(1, 'is missing').max(256), newPassword });
