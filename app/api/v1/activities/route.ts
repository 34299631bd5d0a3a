import { loadActivities } from '@/lib/features/time/loaders';
import { apiActivityListSchema } from '@/lib/features/time/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute({ id: 'listActivities', summary: 'What hours are logged on, in its order; retired ones too.', permission: 'read', answer: apiActivityListSchema }, ({ caller }) => loadActivities(caller));
