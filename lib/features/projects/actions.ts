'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/platform/action-client';
import { changeProject, changeProjects, createProject, removeProjects, togglePin } from './mutations';
import { bulkChangeSchema, changeProjectSchema, newProjectSchema, projectIdsSchema } from './schema';

export const createProjectAction = defineAction({ permission: 'edit', schema: newProjectSchema, run: createProject });
export const changeProjectAction = defineAction({ permission: 'edit', schema: changeProjectSchema, run: changeProject });
export const changeProjectsAction = defineAction({ permission: 'edit', schema: bulkChangeSchema, run: changeProjects });
export const removeProjectsAction = defineAction({ permission: 'edit', schema: projectIdsSchema, run: (caller, { ids }) => removeProjects(caller, ids) });
export const togglePinAction = defineAction({ permission: 'arrange', schema: z.object({ id: z.uuid() }), run: (caller, { id }) => togglePin(caller, id) });
