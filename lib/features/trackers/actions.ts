'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/platform/action-client';
import type { Caller } from '@/lib/platform/auth/caller';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { attachRunInput, connectionInput, findExperimentsInput, saveConnectionInput } from './schema';

const revalidate = ({ workspaceSlug }: Caller): void => revalidatePath(routes.projects(workspaceSlug), 'layout');

export const attachRun = defineAction({ permission: 'log', schema: attachRunInput, run: mutations.attachRun });

export const findExperiments = defineAction({ permission: 'edit', schema: findExperimentsInput, run: mutations.findExperiments });

export const saveConnection = defineAction({
  permission: 'edit',
  schema: saveConnectionInput,
  run: async (caller, input) => {
    const saved = await mutations.saveConnection(caller, input);
    revalidate(caller);
    return saved;
  },
});

export const removeConnection = defineAction({
  permission: 'edit',
  schema: connectionInput,
  run: async (caller, input) => {
    const removed = await mutations.removeConnection(caller, input);
    revalidate(caller);
    return removed;
  },
});

export const fetchConnection = defineAction({
  permission: 'edit',
  schema: connectionInput,
  run: async (caller, input) => {
    const fetched = await mutations.fetchConnection(caller, input);
    revalidate(caller);
    return fetched;
  },
});
