import pg from 'pg';
import { median } from '@/lib/domain/statistics/median';
import { fillTime } from './fill-time';
import type { Target } from './print-targets';
import { fetchPage, type NextServer } from './serve-next';

type Setting = {
  readonly app: NextServer;
  readonly databaseUrl: string;
  /** Filled with the entries that are measured. */
  readonly workspace: { readonly workspaceId: string; readonly slug: string; readonly cookie: string };
  readonly entries: number;
};

const ROUNDS = 15;
/** How much less the other workspace holds. */
const FEWER = 10;

const ROLLUP = 'select project_id, month, sum(seconds) from time_by_project_month where workspace_id = $1 and entries > 0 group by 1, 2';
const SCAN = `select project_id, date_trunc('month', work_date), sum(seconds) from time_entry where workspace_id = $1 group by 1, 2`;

/**
 * Hours by project and month of all entries: by API and as a page, beside the rollup query by itself, which reads the same
 * sums and receives the same cells; the same with a tenth of the entries; and what adding up the entries would take.
 */
export async function benchTimeReports({ app, databaseUrl, workspace, entries }: Setting): Promise<Target[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const small = await makeSmaller(client, databaseUrl, workspace.workspaceId, Math.round(entries / FEWER));
    await seeWorkspace(client, workspace.workspaceId);
    const ask = (slug: string) => async (): Promise<number> => (await fetchPage(`${app.url}/api/v1/reports/time?workspace=${slug}&by=project&per=month&limit=2000`, { cookie: workspace.cookie })).bytes;
    const open = async (): Promise<number> => (await fetchPage(`${app.url}/w/${workspace.slug}/reports?period=all`, { cookie: workspace.cookie })).bytes;
    const measured = await measureInTurns({
      rollup: () => runText(client, ROLLUP, workspace.workspaceId),
      rollupInside: () => runText(client, `select count(*) from (${ROLLUP}) as cells`, workspace.workspaceId),
      api: ask(workspace.slug),
      page: open,
      smaller: ask(small.slug),
    });
    const scan = await time(() => runText(client, SCAN, workspace.workspaceId), 3);
    print(measured, scan, entries);
    return [
      { name: 'report by project and month by API / rollup query', measured: measured.api / measured.rollup, atMost: 4, digits: 2 },
      { name: 'report by project and month by API / rollup, rows unsent', measured: measured.api / measured.rollupInside, digits: 2 },
      { name: 'the page, 50 rows / rollup query', measured: measured.page / measured.rollup, atMost: 4, digits: 2 },
      { name: `report of ${FEWER} times the entries / of a tenth`, measured: measured.api / measured.smaller, atMost: 1.3, digits: 2 },
      { name: 'adding up the entries / report by API', measured: scan / measured.api, digits: 1 },
    ];
  } finally {
    await client.end();
  }
}

/** Rows as text, as psql receives them: nothing is made of them. */
async function runText(client: pg.Client, text: string, workspaceId: string): Promise<number> {
  const { rowCount } = await client.query({ text, values: [workspaceId], rowMode: 'array', types: { getTypeParser: () => (value: string) => value } });
  return rowCount ?? 0;
}

type Times<Name extends string> = Readonly<Record<Name, number>>;

/** One after the other in each round, so that whatever else the machine does strikes all alike. */
async function measureInTurns<Name extends string>(works: Readonly<Record<Name, () => Promise<number>>>): Promise<Times<Name>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const name of names) {
      const start = performance.now();
      if ((await works[name]()) === 0) throw new Error(`${name} answered nothing.`);
      // What is compiled while it runs settles in the first rounds, which do not count.
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Times<Name>;
}

async function time(work: () => Promise<number>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The same people's workspace with fewer entries, on as many projects. */
async function makeSmaller(client: pg.Client, url: string, likeId: string, entries: number): Promise<{ readonly slug: string }> {
  const slug = 'benchmark-smaller';
  const { rows } = await client.query<{ id: string }>(`insert into workspace (id, name, slug, currency) select gen_random_uuid(), 'Smaller', $2, currency from workspace where id = $1 returning id`, [likeId, slug]);
  const workspaceId = rows[0]?.id ?? '';
  await client.query(`insert into member (id, organization_id, user_id, role) select gen_random_uuid(), $2, user_id, role from member where organization_id = $1`, [likeId, workspaceId]);
  await seeWorkspace(client, likeId);
  const { rows: activities } = await client.query<{ key: string; name: string; family: number }>('select key, name, family from activity where workspace_id = $1', [likeId]);
  await seeWorkspace(client, workspaceId);
  for (const { key, name, family } of activities) await client.query('insert into activity (workspace_id, id, key, name, family) values ($1, gen_random_uuid(), $2, $3, $4)', [workspaceId, key, name, family]);
  await fillTime(url, { workspaceId, projects: 1000, people: 200, entries });
  return { slug };
}

/** Row-level security is forced on the owner of the tables too. */
async function seeWorkspace(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(`select set_config('groundwork.workspace_id', $1, false)`, [workspaceId]);
}

function print(measured: Times<'rollup' | 'rollupInside' | 'api' | 'page' | 'smaller'>, scan: number, entries: number): void {
  const line = (name: string, ms: number): void => console.log(`${name.padEnd(46)}${ms.toFixed(1).padStart(9)} ms`);
  console.log(`\nHours by project and month of ${entries} entries, median of ${ROUNDS}:`);
  line('rollup query', measured.rollup);
  line('rollup query, its rows counted, not sent', measured.rollupInside);
  line('report by API, all projects', measured.api);
  line(`the same of ${Math.round(entries / FEWER)} entries`, measured.smaller);
  line('the page, 50 projects', measured.page);
  line('entries added up', scan);
}
