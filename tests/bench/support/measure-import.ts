import { analyseFile, commitImport, planImport, undoImport } from '@/lib/features/importing/mutations';
import { median } from '@/lib/domain/statistics/median';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';
import { readPortfolio } from '../../support/portfolio/read-portfolio';
import { printTargets } from './print-targets';

const ROUNDS = 3;
/** As many rows as the import writes at a time. */
const CHUNK = 250;
const PATIENCE = { timeoutMs: 600_000 };

const file = readPortfolio();
const rounds: { ours: number; bare: number; undo: number; rows: number }[] = [];
// What is compiled while it runs settles in the first round, which does not count.
for (let round = -1; round < ROUNDS; round++) {
  const { callers } = await makeWorkspace();
  const measured = await measure(callers.member, (await makeWorkspace()).callers.member);
  if (round >= 0) rounds.push(measured);
}
const middle = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
const rows = rounds[0]?.rows ?? 0;
const print = (name: string, ms: number): void => console.log(`${name.padEnd(34)} ${Math.round(ms)} ms, ${Math.round((rows / ms) * 1000)} rows/s`);
console.log(`${rows} rows of ${file.name}`);
print('analyse, dry run and import', middle(({ ours }) => ours));
print('bare createMany of the same rows', middle(({ bare }) => bare));
print('undo', middle(({ undo }) => undo));
printTargets([
  { name: 'import / bare insert of the same rows, time', measured: middle(({ ours, bare }) => ours / bare), digits: 2 },
  { name: 'undo / bare insert of the same rows, time', measured: middle(({ undo, bare }) => undo / bare), digits: 2 },
  { name: 'the whole import, seconds', measured: middle(({ ours }) => ours) / 1000, atMost: 10, digits: 1 },
]);
await getPrisma().$disconnect();

async function measure(importer: Caller, other: Caller): Promise<(typeof rounds)[number]> {
  const began = performance.now();
  const { mapping } = await analyseFile(importer, file);
  await planImport(importer, file, mapping);
  const { groupId, counts } = await commitImport(importer, file, mapping);
  const ours = performance.now() - began;
  const bare = await insertBare(importer, other);
  const undoing = performance.now();
  await undoImport(importer, groupId ?? '');
  return { ours, bare, undo: performance.now() - undoing, rows: counts.new };
}

/** The rows that the import made, inserted into another workspace without reading a file, planning, or a trail. */
async function insertBare(importer: Caller, { workspaceId }: Caller): Promise<number> {
  const made = await readWorkspace(importer.workspaceId, (tx) => tx.project.findMany({ where: { importBatchId: { not: null } }, omit: { id: true, ownerId: true, importBatchId: true } }), PATIENCE);
  const copies = made.map(({ extra, ...row }) => ({ ...row, workspaceId, extra: extra ?? {} }));
  const began = performance.now();
  await writeWorkspace(
    workspaceId,
    async (tx) => {
      for (let from = 0; from < copies.length; from += CHUNK) await tx.project.createMany({ data: copies.slice(from, from + CHUNK) });
    },
    PATIENCE,
  );
  return performance.now() - began;
}
