'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/platform/action-client';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { changeRoleInput, inviteInput, removeMemberInput, restoreMemberInput, withdrawInput } from './schema';

export const invite = defineAction({
  permission: 'manage',
  schema: inviteInput,
  run: async (caller, input) => {
    const made = await mutations.invite(caller, input);
    revalidatePath(routes.settings(caller.workspaceSlug, 'people'));
    return made;
  },
});

export const withdrawInvitation = defineAction({
  permission: 'manage',
  schema: withdrawInput,
  run: async (caller, { invitationId }) => {
    await mutations.withdrawInvitation(caller, invitationId);
    revalidatePath(routes.settings(caller.workspaceSlug, 'people'));
  },
});

export const changeRole = defineAction({
  permission: 'manage',
  schema: changeRoleInput,
  run: async (caller, input) => {
    await mutations.changeRole(caller, input);
    revalidatePath(routes.settings(caller.workspaceSlug, 'people'));
  },
});

export const removeMember = defineAction({
  permission: 'manage',
  schema: removeMemberInput,
  run: async (caller, { memberId }) => {
    const done = await mutations.removeMember(caller, memberId);
    revalidatePath(routes.settings(caller.workspaceSlug, 'people'));
    return done;
  },
});

export const restoreMember = defineAction({
  permission: 'manage',
  schema: restoreMemberInput,
  run: async (caller, { groupId }) => {
    await mutations.restoreMember(caller, groupId);
    revalidatePath(routes.settings(caller.workspaceSlug, 'people'));
  },
});
