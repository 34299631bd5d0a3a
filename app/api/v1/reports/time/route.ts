import { loadApiReport } from '@/lib/features/reports/loaders';
import { apiReportQuery, apiReportSchema } from '@/lib/features/reports/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'reportTime',
    summary: 'Hours by project, activity, person or stage, and by week, month or in all.',
    description: 'Answered from sums that the database keeps, so that it costs what it shows.',
    permission: 'read',
    query: apiReportQuery,
    answer: apiReportSchema,
  },
  ({ caller, query }) => loadApiReport(caller, query),
);
