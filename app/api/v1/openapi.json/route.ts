import { apiReportSchema } from '@/lib/features/reports/schema';
import { apiCostSchema, apiEstimatesSchema } from '@/lib/features/spending/schema';
import { errorSchema, experimentPageSchema, experimentSchema, forecastSchema, importPageSchema, pairsSchema, planSchema, priorityPageSchema, projectPageSchema, projectSchema, scoresSchema } from '@/lib/features/api/schema';
import { importResultSchema } from '@/lib/features/importing/schema';
import { timeImportResultSchema } from '@/lib/features/time-importing/schema';
import { describeApi } from '@/lib/platform/rest/describe-api';
import { apiTimeEntrySchema, timeEntryPageSchema } from '@/lib/features/time/schema';
import * as activities from '../activities/route';
import * as experiment from '../experiments/[id]/route';
import * as imports from '../imports/route';
import * as oneImport from '../imports/[id]/route';
import * as plan from '../plan/route';
import * as priority from '../priority/route';
import * as pairs from '../priority/pairs/route';
import * as projects from '../projects/route';
import * as project from '../projects/[id]/route';
import * as reportCost from '../reports/cost/route';
import * as reportEstimates from '../reports/estimates/route';
import * as reportTime from '../reports/time/route';
import * as experiments from '../projects/[id]/experiments/route';
import * as forecast from '../projects/[id]/forecast/route';
import * as scores from '../projects/[id]/scores/route';
import * as timeEntries from '../time-entries/route';
import * as timeEntry from '../time-entries/[id]/route';

const description = `Everything by bearer token (made in Settings for one workspace, with the scope of a role), or by the browser's session and \`workspace\`.
Writes go through the same checks as the screens, and into the same log. PUT, PATCH and DELETE can be repeated.`;

export function GET(): Response {
  return Response.json(
    describeApi({
      info: { title: 'Groundwork', version: '1', description },
      server: '/api/v1',
      schemas: { Project: projectSchema, ProjectPage: projectPageSchema, Scores: scoresSchema, Experiment: experimentSchema, ExperimentPage: experimentPageSchema, Forecast: forecastSchema, PriorityPage: priorityPageSchema, Pairs: pairsSchema, Plan: planSchema, ImportPage: importPageSchema, ImportResult: importResultSchema, TimeImportResult: timeImportResultSchema, TimeEntry: apiTimeEntrySchema, TimeEntryPage: timeEntryPageSchema, TimeReport: apiReportSchema, EstimatesReport: apiEstimatesSchema, CostReport: apiCostSchema },
      error: errorSchema,
      routes: { '/projects': projects, '/projects/{id}': project, '/projects/{id}/scores': scores, '/projects/{id}/experiments': experiments, '/projects/{id}/forecast': forecast, '/experiments/{id}': experiment, '/priority': priority, '/priority/pairs': pairs, '/plan': plan, '/imports': imports, '/imports/{id}': oneImport, '/time-entries': timeEntries, '/time-entries/{id}': timeEntry, '/activities': activities, '/reports/time': reportTime, '/reports/estimates': reportEstimates, '/reports/cost': reportCost },
    }),
  );
}
