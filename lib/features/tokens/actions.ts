'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/platform/action-client';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { makeTokenInput, revokeTokenInput } from './schema';

export const makeToken = defineAction({
  permission: 'manage',
  schema: makeTokenInput,
  run: async (caller, input) => {
    const made = await mutations.makeToken(caller, input);
    revalidatePath(routes.settings(caller.workspaceSlug, 'tokens'));
    return made;
  },
});

export const revokeToken = defineAction({
  permission: 'manage',
  schema: revokeTokenInput,
  run: async (caller, { tokenId }) => {
    await mutations.revokeToken(caller, tokenId);
    revalidatePath(routes.settings(caller.workspaceSlug, 'tokens'));
  },
});
