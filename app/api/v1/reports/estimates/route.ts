import { loadApiEstimates } from '@/lib/features/spending/loaders';
import { apiEstimatesQuery, apiEstimatesSchema } from '@/lib/features/spending/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'reportEstimates',
    summary: 'What finished tasks were said to take and what they took, by activity, person or project.',
    permission: 'read',
    query: apiEstimatesQuery,
    answer: apiEstimatesSchema,
  },
  ({ caller, query }) => loadApiEstimates(caller, query),
);
