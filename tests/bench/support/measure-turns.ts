import { readExport } from '@/lib/features/importing/data';
import { analyseFile, commitImport, planImport, undoImport } from '@/lib/features/importing/mutations';
import { analyseTimeFile, planTimeFile, readTimeWords } from '@/lib/features/time-importing/data';
import { commitTimeImport } from '@/lib/features/time-importing/mutations';
import { planRunFile } from '@/lib/features/trackers/data';
import { importRuns } from '@/lib/features/trackers/mutations';
import { runMappingSchema } from '@/lib/features/trackers/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace } from '../../support/builders';
import { makeHistoryArchive, makeHistoryLines } from '../../support/long-histories';
import { readPortfolio } from '../../support/portfolio/read-portfolio';
import { makeTimeLog } from '../../support/time-log';
import { watchTurns } from './watch-turns';

type Watch = typeof watchTurns;
// What is compiled while it runs settles on small files, which do not count.
const unwatched: Watch = (_, work) => work();

await measureHours(1_000, unwatched);
await measureProjects(unwatched);
await measureRuns(10, unwatched);
console.log('milliseconds                                    in all  thread longest over 50');
await measureHours(50_000, watchTurns);
await measureProjects(watchTurns);
await measureRuns(200, watchTurns);
await getPrisma().$disconnect();

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
  await watch('hours: taken back', () => undoImport(owner, done.groupId ?? ''));
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
  await watch('projects: taken back', () => undoImport(owner, done.groupId ?? ''));
}

async function measureRuns(runs: number, watch: Watch): Promise<void> {
  const { owner } = (await makeWorkspace()).callers;
  const files = [{ name: 'mlruns.zip', bytes: makeHistoryArchive(runs, 10, 300) }, { name: 'history.jsonl', bytes: makeHistoryLines(runs, 800) }];
  for (const file of files) {
    const projectId = await recordChanges(owner, { action: 'prepare' }, (record) => record.create('Project', { name: file.name }));
    const megabytes = Math.round(file.bytes.length / 1e6);
    await watch(`runs: plan of ${file.name}, ${megabytes} MB`, () => planRunFile(owner, projectId, file, runMappingSchema.parse({})));
    await watch('runs: written', () => importRuns(owner, projectId, file, runMappingSchema.parse({})));
  }
}
