import { loadPlan } from '@/lib/features/api/loaders';
import { planSchema } from '@/lib/features/api/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'getPlan',
    summary: 'The best set of projects under the capacities, how good it is known to be, and what one more unit of each capacity buys.',
    description: 'After a change it is solved anew, which may take some seconds.',
    permission: 'read',
    answer: planSchema,
  },
  ({ caller }) => loadPlan(caller),
);
