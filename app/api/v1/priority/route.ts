import { loadPriority } from '@/lib/features/api/loaders';
import { pageQuerySchema, priorityPageSchema } from '@/lib/features/api/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'listPriority',
    summary: 'The ranking, with its intervals and the chance of each project to lie above the cut.',
    description: 'Projects that were finished or stopped don’t compete and are not in it.',
    permission: 'read',
    query: pageQuerySchema,
    answer: priorityPageSchema,
  },
  ({ caller, query }) => loadPriority(caller, query),
);
