'use server';

import { pinProject } from '@/lib/features/workspace/mutations';
import { defineAction } from '@/lib/platform/action-client';
import { changeProject, changeProjects, changeUnknown, createProject, createUnknown, meetGate, removeProjects, removeUnknown } from './mutations';
import { bulkChangeSchema, changeProjectSchema, changeUnknownSchema, gateSchema, newProjectSchema, newUnknownSchema, oneByIdSchema, pinSchema, projectIdsSchema } from './schema';

export const createProjectAction = defineAction({ permission: 'edit', schema: newProjectSchema, run: createProject });
export const changeProjectAction = defineAction({ permission: 'edit', schema: changeProjectSchema, run: changeProject });
export const changeProjectsAction = defineAction({ permission: 'edit', schema: bulkChangeSchema, run: changeProjects });
export const removeProjectsAction = defineAction({ permission: 'edit', schema: projectIdsSchema, run: (caller, { ids }) => removeProjects(caller, ids) });
export const pinProjectAction = defineAction({ permission: 'arrange', schema: pinSchema, run: pinProject });
export const meetGateAction = defineAction({ permission: 'edit', schema: gateSchema, run: meetGate });
export const createUnknownAction = defineAction({ permission: 'log', schema: newUnknownSchema, run: createUnknown });
export const changeUnknownAction = defineAction({ permission: 'log', schema: changeUnknownSchema, run: changeUnknown });
export const removeUnknownAction = defineAction({ permission: 'log', schema: oneByIdSchema, run: (caller, { id }) => removeUnknown(caller, id) });
