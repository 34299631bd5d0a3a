'use server';

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { answer, defineAction, parseInput, type ActionResult } from '@/lib/platform/action-client';
import { requireAccount } from '@/lib/platform/auth/session';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { changeWorkspaceInput, createWorkspaceInput, deleteWorkspaceInput, workspaceOnly } from './schema';

/** For anybody with an account: it belongs to no workspace yet. */
export async function createOwnWorkspace(input: z.input<typeof createWorkspaceInput>): Promise<ActionResult<never>> {
  return answer(async () => {
    const user = await requireAccount();
    const caller = await mutations.createWorkspace(user, parseInput(createWorkspaceInput, input));
    return redirect(routes.portfolio(caller.workspaceSlug));
  });
}

export const changeWorkspace = defineAction({ permission: 'manage', schema: changeWorkspaceInput, run: mutations.changeWorkspace });

export const deleteWorkspace = defineAction({
  permission: 'own',
  schema: deleteWorkspaceInput,
  run: async (caller, { typedName }) => {
    await mutations.deleteWorkspace(caller, typedName);
    redirect(routes.home());
  },
});

export const leaveWorkspace = defineAction({
  permission: 'read',
  schema: workspaceOnly,
  run: async (caller) => {
    await mutations.leaveWorkspace(caller);
    redirect(routes.home());
  },
});
