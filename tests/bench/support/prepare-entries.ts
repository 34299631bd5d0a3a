import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { addDays } from '@/lib/domain/time/calendar-day';

const DAYS = 300;

/**
 * Readies a workspace for entries sent one by one, and answers what makes them. The limit of requests per token is lifted,
 * because few programs send what a company would.
 */
export async function prepareEntries(databaseUrl: string, workspaceId: string): Promise<() => object> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("select set_config('groundwork.workspace_id', $1, false)", [workspaceId]);
  await client.query('update apikey set rate_limit_enabled = false');
  await client.query('create table if not exists plain_row (id bigserial primary key, body text not null)');
  const idsOf = async (table: 'project' | 'activity'): Promise<string[]> => (await client.query<{ id: string }>(`select id from ${table} where workspace_id = $1 order by id`, [workspaceId])).rows.map(({ id }) => id);
  const [projects, activities] = [await idsOf('project'), await idsOf('activity')];
  await client.end();
  let count = 0;
  return () => {
    count += 1;
    return { clientKey: randomUUID(), projectId: projects[count % projects.length], activityId: activities[count % activities.length], workDate: addDays('2026-11-20', -(count % DAYS)), seconds: 60, note: `entry ${count}` };
  };
}
