import pg from 'pg';
import { median } from '@/lib/domain/statistics/median';
import type { TimeClients } from './make-time-clients';
import type { Target } from './print-targets';
import { createSender, measureRate } from './send-json';
import { readCpuMs, type NextServer } from './serve-next';

type Setup = {
  readonly app: NextServer;
  /** Next.js with nothing but a route handler at /api. */
  readonly bare: NextServer;
  /** The login role's address of the database that the app uses. */
  readonly databaseUrl: string;
  readonly workspace: TimeClients;
  /** Of hours to log. */
  readonly makeEntry: () => object;
};

/** Entries per second of Redmine 5.0.4 at eight clients, and plain commits of one row on that machine in that hour: its speed moves by a third. */
const REDMINE = 98;
const PLAIN_BESIDE_REDMINE = 13_800;
const ROUND_MS = 4_000;
const ROUNDS = 3;
/** What is compiled while it runs settles in some thousands of requests, which do not count. */
const WARM_UP = 3;

type Round = { readonly rate: number; readonly p50Ms: number };

/** Single entries by API at one and at eight clients, in turns with a bare route handler and with plain commits of one row. */
export async function benchTimeWrites({ app, bare, databaseUrl, workspace, makeEntry }: Setup): Promise<Target[]> {
  let written = 0;
  const writeOne = async (send: (body: object) => Promise<void>): Promise<void> => {
    await send(makeEntry());
    written += 1;
  };
  const own = workspace.clients.map(({ token }) => createSender(`${app.url}/api/v1/time-entries`, { authorization: `Bearer ${token}` }));
  const theirs = workspace.clients.map(() => createSender(`${bare.url}/api`));
  const rows = await Promise.all(workspace.clients.map(() => openPlain(databaseUrl)));
  const ways = {
    'time entry by API': own.map(({ send }) => () => writeOne(send)),
    'bare route handler': theirs.map(({ send }) => () => send(makeEntry())),
    'plain commit of one row': rows.map(({ insert }) => () => insert(JSON.stringify(makeEntry()))),
  };
  const one = await measureInTurns(ways, 1);
  const cpu = readCpuMs(app.pid);
  written = 0;
  const all = await measureInTurns(ways, workspace.clients.length);
  console.log(`CPU of the app: ${((readCpuMs(app.pid) - cpu) / written).toFixed(2)} ms per entry`);
  for (const sender of [...own, ...theirs]) sender.close();
  await Promise.all(rows.map(({ close }) => close()));
  const { rate } = all['time entry by API'];
  const ofPlain = rate / all['plain commit of one row'].rate;
  return [
    { name: 'entries per second at 8 clients / Redmine’s 98', measured: rate / REDMINE, atLeast: 5, digits: 2 },
    { name: 'the same, each as a share of plain commits beside it', measured: ofPlain / (REDMINE / PLAIN_BESIDE_REDMINE), atLeast: 5, digits: 2 },
    { name: 'entries per second at 8 clients', measured: rate, digits: 0 },
    { name: 'entries per second at 1 client', measured: one['time entry by API'].rate, digits: 0 },
    { name: 'at 8 clients / bare route handler', measured: rate / all['bare route handler'].rate },
    { name: 'at 8 clients / plain commits of one row', measured: ofPlain },
  ];
}

async function openPlain(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { insert: async (body: string): Promise<void> => void (await client.query({ name: 'plain', text: 'insert into plain_row (body) values ($1)', values: [body] })), close: () => client.end() };
}

async function measureInTurns<Name extends string>(ways: Readonly<Record<Name, readonly (() => Promise<void>)[]>>, clients: number): Promise<Record<Name, Round>> {
  const names = Object.keys(ways) as Name[];
  const rounds = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<Name, Round[]>;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) for (const name of names) rounds[name].push(await measureRate(ways[name].slice(0, clients), ROUND_MS));
  const middle = (name: Name): Round => ({ rate: median(rounds[name].slice(WARM_UP).map(({ rate }) => rate)), p50Ms: median(rounds[name].slice(WARM_UP).map(({ p50Ms }) => p50Ms)) });
  for (const name of names) console.log(`${name.padEnd(24)} ${String(clients).padStart(2)} client${clients > 1 ? 's' : ' '}  ${middle(name).rate.toFixed(0).padStart(6)}/s   P50 ${middle(name).p50Ms.toFixed(1)} ms`);
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Record<Name, Round>;
}
