import { loadApiCosts } from '@/lib/features/spending/loaders';
import { apiCostQuery, apiCostSchema } from '@/lib/features/spending/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'reportCost',
    summary: 'What the hours of people and compute on projects cost, and what a point of their primary metric cost with them.',
    permission: 'read',
    query: apiCostQuery,
    answer: apiCostSchema,
  },
  ({ caller, query }) => loadApiCosts(caller, query),
);
