import { loadTimeEntries } from '@/lib/features/time/loaders';
import { logTime } from '@/lib/features/time/mutations';
import { loggedTimeSchema, logTimeSchema, timeEntryFilterSchema, timeEntryPageSchema } from '@/lib/features/time/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  { id: 'listTimeEntries', summary: 'Hours that were logged, the latest day first.', permission: 'read', query: timeEntryFilterSchema, answer: timeEntryPageSchema },
  ({ caller, query }) => loadTimeEntries(caller, query),
);

export const POST = defineRoute(
  {
    id: 'logTime',
    summary: 'Logs work.',
    description:
      'Either `workDate` and `seconds`, or `startedAt`, `endedAt` and `timeZone`; with `seconds` less than the time between where there were pauses. Work that crosses midnight becomes an entry for each day. With a `clientKey` it can be sent again: it is stored once, and other work with the same key is refused.',
    permission: 'log',
    body: logTimeSchema.strict(),
    status: 201,
    answer: loggedTimeSchema,
    errors: ['conflict'],
  },
  async ({ caller, body }) => {
    const { entries, isRepeat } = await logTime(caller, body);
    return { entries: [...entries], isRepeat };
  },
);
