import { experimentSchema, idParams } from '@/lib/features/api/schema';
import { loadOneExperiment } from '@/lib/features/experiments/loaders';
import { changeExperiment } from '@/lib/features/experiments/mutations';
import { sentExperimentChangeSchema } from '@/lib/features/experiments/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  { id: 'getExperiment', summary: 'One experiment with what was measured.', permission: 'read', params: idParams, answer: experimentSchema },
  ({ caller, params }) => loadOneExperiment(caller, params.id),
);

export const PATCH = defineRoute(
  {
    id: 'changeExperiment',
    summary: 'Changes the named fields of an experiment.',
    description: '`measurements`, where named, take the place of all that it had.',
    permission: 'log',
    params: idParams,
    body: sentExperimentChangeSchema,
    answer: experimentSchema,
  },
  async ({ caller, params, body }) => {
    await changeExperiment(caller, { ...body, id: params.id });
    return loadOneExperiment(caller, params.id);
  },
);
