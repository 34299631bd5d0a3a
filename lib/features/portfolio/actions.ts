'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/platform/action-client';
import { removeScenario, removeView, saveScenario, saveView, takeSnapshot } from './mutations';
import { newScenarioSchema, newSnapshotSchema, newViewSchema } from './schema';

const oneById = z.object({ id: z.uuid() });

export const saveScenarioAction = defineAction({ permission: 'plan', schema: newScenarioSchema, run: saveScenario });
export const removeScenarioAction = defineAction({ permission: 'plan', schema: oneById, run: (caller, { id }) => removeScenario(caller, id) });
export const takeSnapshotAction = defineAction({ permission: 'plan', schema: newSnapshotSchema, run: takeSnapshot });
export const saveViewAction = defineAction({ permission: 'arrange', schema: newViewSchema, run: saveView });
export const removeViewAction = defineAction({ permission: 'arrange', schema: oneById, run: (caller, { id }) => removeView(caller, id) });
