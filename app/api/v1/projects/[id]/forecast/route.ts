import { forecastSchema, idParams } from '@/lib/features/api/schema';
import { loadForecast } from '@/lib/features/progress/loaders';
import { toApiForecast } from '@/lib/features/progress/view-model';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'getForecast',
    summary: 'Where the experiments of a project are heading, in its primary metric over people-hours.',
    description: '`forecast` is null where nothing can be said: no metric, or fewer than three values of the best so far.',
    permission: 'read',
    params: idParams,
    answer: forecastSchema,
  },
  async ({ caller, params }) => toApiForecast(params.id, await loadForecast(caller, params.id)),
);
