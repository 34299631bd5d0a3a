'use server';

import { redirect } from 'next/navigation';
import { defineAction } from '@/lib/platform/action-client';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { changeWorkspaceInput, deleteWorkspaceInput, pinProjectInput, workspaceOnly } from './schema';

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

export const pinProject = defineAction({ permission: 'arrange', schema: pinProjectInput, run: mutations.pinProject });
