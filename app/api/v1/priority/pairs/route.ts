import { loadPairChances } from '@/lib/features/api/loaders';
import { pairQuerySchema, pairsSchema } from '@/lib/features/api/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'comparePriority',
    summary: 'The chance of each project to come before each other one.',
    description: 'Draw by draw, so that what both share cancels; equal draws count half.',
    permission: 'read',
    query: pairQuerySchema,
    answer: pairsSchema,
  },
  ({ caller, query }) => loadPairChances(caller, query.id),
);
