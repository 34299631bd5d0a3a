import { z } from 'zod';
import { lifetimes } from '@/lib/domain/access/token-lifetimes';
import { roles } from '@/lib/domain/access/permissions';

export const makeTokenInput = z.object({
  name: z.string('is missing').trim().min(1, 'is missing').max(32, 'has at most 32 characters'),
  role: z.enum(roles, 'is not a role'),
  days: z.literal(lifetimes, 'is not one of the offered times'),
});

export const revokeTokenInput = z.object({ tokenId: z.uuid() });
