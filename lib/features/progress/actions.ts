'use server';

import { defineAction } from '@/lib/platform/action-client';
import { decideTimeBox, explainPlateau, keepForecasts, removePlateau, setTimeBox } from './mutations';
import { decideTimeBoxSchema, ofProjectSchema, oneByIdSchema, plateauSchema, setTimeBoxSchema } from './schema';

export const setTimeBoxAction = defineAction({ permission: 'edit', schema: setTimeBoxSchema, run: setTimeBox });
export const decideTimeBoxAction = defineAction({ permission: 'plan', schema: decideTimeBoxSchema, run: decideTimeBox });
export const explainPlateauAction = defineAction({ permission: 'log', schema: plateauSchema, run: explainPlateau });
export const removePlateauAction = defineAction({ permission: 'log', schema: oneByIdSchema, run: (caller, { id }) => removePlateau(caller, id) });
/** Whoever looks at a forecast lets the server keep it: what is kept, the server computes. */
export const keepForecastsAction = defineAction({ permission: 'read', schema: ofProjectSchema, run: (caller, { projectId }) => keepForecasts(caller.workspaceId, projectId) });
