import { createRng } from '@/lib/domain/random/rng';
import { readExport } from '@/lib/features/importing/data';
import { analyseFile, commitImport, importFile, planImport, undoImport } from '@/lib/features/importing/mutations';
import { findSnapshot, loadPortfolioState, readFrozenProjects } from '@/lib/features/portfolio/data';
import { takeSnapshot } from '@/lib/features/portfolio/mutations';
import { loadCurrentModel } from '@/lib/features/scoring/data';
import { analyseTimeFile, planTimeFile, readTimeWords } from '@/lib/features/time-importing/data';
import { commitTimeImport } from '@/lib/features/time-importing/mutations';
import { planRunFile } from '@/lib/features/trackers/data';
import { importRuns } from '@/lib/features/trackers/mutations';
import { runMappingSchema } from '@/lib/features/trackers/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { readUpload } from '@/lib/platform/files/read-upload';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packProjects } from '@/lib/platform/jobs/packed-projects';
import { makeWorkspace } from '../../support/builders';
import { makeHistoryArchive, makeHistoryLines } from '../../support/long-histories';
import { readPortfolio } from '../../support/portfolio/read-portfolio';
import { makeTimeLog } from '../../support/time-log';
import { watchTurns } from './watch-turns';

type Watch = typeof watchTurns;
// What is compiled while it runs settles on small files, which do not count.
const unwatched: Watch = (_, work) => work();

await measureUpload(1, unwatched);
await measureHours(1_000, unwatched);
await measureProjects(unwatched);
await measureRuns(10, unwatched);
await measurePortfolio(50, unwatched);
console.log('milliseconds                                    in all  thread longest over 50');
await measureUpload(50, watchTurns);
await measureHours(50_000, watchTurns);
await measureProjects(watchTurns);
await measureRuns(200, watchTurns);
await measurePortfolio(1_000, watchTurns);
await getPrisma().$disconnect();

async function measureUpload(megabytes: number, watch: Watch): Promise<void> {
  const form = new FormData();
  form.set('file', new File([Buffer.alloc(megabytes * 1e6, 'one line of a file\n')], 'list.csv'));
  const whole = new Request('http://127.0.0.1:3000', { method: 'POST', body: form });
  const { headers } = whole;
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let sent = 0;
  // As it comes from the network.
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(sent, sent + 64_000));
      sent += 64_000;
    },
  });
  const init = { method: 'POST', headers, body, duplex: 'half' };
  await watch(`upload of ${megabytes} MB`, () => readUpload(new Request(whole.url, init), megabytes));
}

async function measureHours(lines: number, watch: Watch): Promise<void> {
  const { owner } = (await makeWorkspace()).callers;
  const file = { name: 'log.csv', bytes: makeTimeLog(lines) };
  const settle = async () => {
    const { mapping } = await watch('hours: what its columns are', () => analyseTimeFile(owner, file));
    return (await watch('hours: whom and what it names', () => readTimeWords(owner, file, { ...mapping, timeZone: 'Europe/Berlin' }))).mapping;
  };
  const mapping = await settle();
  await watch(`hours: plan of ${lines} new lines`, () => planTimeFile(owner, file, mapping));
  const done = await watch('hours: written', () => commitTimeImport(owner, file, mapping));
  const again = await settle();
  await watch('hours: plan, all the same', () => planTimeFile(owner, file, again));
  await watch('hours: plan, all changed', () => planTimeFile(owner, file, { ...again, timeZone: 'Europe/London' }));
  const undone = await watch('hours: taken back', () => undoImport(owner, done.groupId ?? ''));
  await watch('hours: brought back', () => undoImport(owner, undone.groupId));
}

async function measureProjects(watch: Watch): Promise<void> {
  const { owner } = (await makeWorkspace()).callers;
  const file = readPortfolio();
  const { mapping, rowCount } = await watch('projects: what the columns are', () => analyseFile(owner, file));
  await watch(`projects: plan of ${rowCount} new ones`, () => planImport(owner, file, mapping));
  const done = await watch('projects: written', () => commitImport(owner, file, mapping));
  await watch('projects: plan, all the same', () => planImport(owner, file, mapping));
  const { revision } = await getPrisma().workspace.findFirstOrThrow({ where: { id: owner.workspaceId }, select: { revision: true } });
  for (const format of ['csv', 'json'] as const) await watch(`projects: export as ${format}`, () => readExport({ ...owner, revision: String(revision) }, format));
  const undone = await watch('projects: taken back', () => undoImport(owner, done.groupId ?? ''));
  await watch('projects: brought back', () => undoImport(owner, undone.groupId));
}

async function measureRuns(runs: number, watch: Watch): Promise<void> {
  const { owner } = (await makeWorkspace()).callers;
  const files = [{ name: 'mlruns.zip', bytes: makeHistoryArchive(runs, 10, 300) }, { name: 'history.jsonl', bytes: makeHistoryLines(runs, 800) }];
  for (const file of files) {
    const projectId = await recordChanges(owner, { action: 'prepare' }, (record) => record.create('Project', { name: file.name }));
    const megabytes = Math.round(file.bytes.length / 1e6);
    await watch(`runs: plan of ${file.name}, ${megabytes} MB`, () => planRunFile(owner, projectId, file, runMappingSchema.parse({})));
    const done = await watch('runs: written', () => importRuns(owner, projectId, file, runMappingSchema.parse({})));
    const undone = await watch('runs: taken back', () => undoChanges(owner, done.groupId ?? ''));
    await watch('runs: brought back', () => undoChanges(owner, undone.groupId));
  }
}

async function measurePortfolio(projects: number, watch: Watch): Promise<void> {
  const { callers } = await makeWorkspace();
  const { owner, productOwner, member } = callers;
  const model = await readWorkspace(owner.workspaceId, loadCurrentModel);
  const rated = model.criteria.filter(({ scale, retired }) => scale === 'rating' && retired !== true);
  const random = createRng('snapshot');
  const typeRange = (): string => {
    const likely = 1.5 + 7 * random();
    return [likely * 0.6, likely, likely + (10 - likely) * 0.4].map((value) => value.toFixed(1)).join(' ');
  };
  const lines = Array.from({ length: projects }, (_, index) => [String(index), `Project number ${index}`, ...rated.map(typeRange)].join(','));
  const bytes = Buffer.from([['ID', 'Name', ...rated.map(({ key }) => key)].join(','), ...lines].join('\n'));
  const column = (target: 'externalId' | 'name' | `criterion:${string}`) => ({ target, dateOrder: null });
  const columns = { ID: column('externalId'), Name: column('name'), ...Object.fromEntries(rated.map(({ key }) => [key, column(`criterion:${key}`)])) };
  // Each scores all of them.
  for (const scorer of [owner, productOwner, member]) await importFile(scorer, { name: 'scored.csv', bytes }, { dryRun: false, mapping: { source: 'benchmark', columns, stages: {}, statuses: {}, owners: {} } });
  const state = await watch(`portfolio of ${projects} projects: read`, () => loadPortfolioState(owner.workspaceId));
  const packed = await watch('portfolio: handed to threads', () => packProjects(state.inputs));
  await watch('portfolio: ranked', () => compute('assessPortfolio', packed));
  const { id, groupId } = await watch(`snapshot of ${projects} projects`, () => takeSnapshot(owner, { title: 'Plan', note: '' }));
  const ids = state.inputs.projects.slice(0, 50).map((project) => project.id);
  await watch('snapshot: opened', () => Promise.all([findSnapshot(owner.workspaceId, id), readFrozenProjects(owner.workspaceId, id, ids)]));
  const undone = await watch('snapshot: taken back', () => undoChanges(owner, groupId));
  await watch('snapshot: brought back', () => undoChanges(owner, undone.groupId));
}
