import { z } from 'zod';
import { currencies } from '@/lib/domain/shared/currencies';

const workspaceName = z.string('is missing').trim().min(1, 'is missing').max(80, 'has at most 80 characters');

export const createWorkspaceInput = z.object({ name: workspaceName });

export const changeWorkspaceInput = z.object({
  name: workspaceName,
  currency: z.enum(currencies, 'is not a currency that can be shown'),
});

/** The name typed again, because a deleted workspace can't be brought back. */
export const deleteWorkspaceInput = z.object({ typedName: z.string().max(200).default('') });

export const workspaceOnly = z.looseObject({});
