import { loadTimeEntry } from '@/lib/features/time/loaders';
import { removeTimeEntry, updateTimeEntry } from '@/lib/features/time/mutations';
import { apiTimeEntrySchema, changedTimeSchema, timeEntryParams } from '@/lib/features/time/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const PATCH = defineRoute(
  {
    id: 'changeTimeEntry',
    summary: 'Changes the fields that are named.',
    description: 'A new length moves the end, another day both ends, another project brings the stage that it stands at now. Of somebody else for owners and admins.',
    permission: 'log',
    params: timeEntryParams,
    body: changedTimeSchema.strict(),
    answer: apiTimeEntrySchema,
    errors: ['conflict'],
  },
  async ({ caller, params, body }) => {
    await updateTimeEntry(caller, { ...body, id: params.id });
    return loadTimeEntry(caller, params.id);
  },
);

export const DELETE = defineRoute(
  { id: 'removeTimeEntry', summary: 'Removes an entry.', description: 'It can be brought back in the log.', permission: 'log', params: timeEntryParams, errors: ['conflict'] },
  async ({ caller, params }) => {
    await removeTimeEntry(caller, params);
  },
);
