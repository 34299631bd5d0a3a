import { experimentPageSchema, experimentPlaceSchema, experimentSchema, idParams, pageQuerySchema } from '@/lib/features/api/schema';
import { loadExperimentPage, loadOneExperiment } from '@/lib/features/experiments/loaders';
import { logExperiment } from '@/lib/features/experiments/mutations';
import { sentExperimentSchema } from '@/lib/features/experiments/schema';
import { readCursor, writeCursor } from '@/lib/platform/rest/cursor';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  { id: 'listExperiments', summary: 'Lists the experiments of a project by their number.', permission: 'read', params: idParams, query: pageQuerySchema, answer: experimentPageSchema },
  async ({ caller, params, query }) => {
    const after = query.cursor === undefined ? 0 : readCursor(experimentPlaceSchema, query.cursor).after;
    const { items, isLast } = await loadExperimentPage(caller, params.id, after, query.limit);
    const last = items.at(-1);
    return { items: items.map((item) => ({ projectId: params.id, ...item })), next: isLast || last === undefined ? null : writeCursor({ after: last.number }) };
  },
);

export const POST = defineRoute(
  {
    id: 'logExperiment',
    summary: 'Logs an experiment under the project’s next number.',
    description: 'A measurement names a metric of the project by `metricId`, or describes a new one in `metric`. A value outside the bounds of its metric refuses all of it.',
    permission: 'log',
    params: idParams,
    body: sentExperimentSchema,
    status: 201,
    answer: experimentSchema,
  },
  async ({ caller, params, body }) => loadOneExperiment(caller, (await logExperiment(caller, { ...body, projectId: params.id })).id),
);
