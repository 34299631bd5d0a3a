import { afterAll, describe, expect, it } from 'vitest';
import { analyseFile, commitImport, planImport } from '@/lib/features/importing/mutations';
import { analyseTimeFile, planTimeFile, readTimeWords } from '@/lib/features/time-importing/data';
import { commitTimeImport } from '@/lib/features/time-importing/mutations';
import { planRunFile } from '@/lib/features/trackers/data';
import { runMappingSchema } from '@/lib/features/trackers/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace } from '../../support/builders';
import { makeHistoryArchive, makeHistoryLines } from '../../support/long-histories';
import { findLongestTurn } from '../../support/longest-turn';
import { makeTimeLog } from '../../support/time-log';

afterAll(() => getPrisma().$disconnect());

/** Where the work is done in this thread, its longest turn is more than an eighth of it. */
const MOST = 1 / 20;

async function settle(caller: Caller, file: { readonly name: string; readonly bytes: Buffer }) {
  const { mapping } = await analyseTimeFile(caller, file);
  return (await readTimeWords(caller, file, { ...mapping, timeZone: 'Europe/Berlin' })).mapping;
}

describe('others get their turn', () => {
  it('while hours are planned that are here already, or are here otherwise', async () => {
    const { owner } = (await makeWorkspace()).callers;
    const file = { name: 'log.csv', bytes: makeTimeLog(8_000) };
    await commitTimeImport(owner, file, await settle(owner, file));
    const mapping = await settle(owner, file);
    expect((await planTimeFile(owner, file, mapping)).counts).toMatchObject({ same: 8_000 });
    expect(await findLongestTurn(() => planTimeFile(owner, file, mapping))).toBeLessThan(MOST);
    const elsewhere = { ...mapping, timeZone: 'Europe/London' };
    expect((await planTimeFile(owner, file, elsewhere)).counts).toMatchObject({ changed: 8_000 });
    expect(await findLongestTurn(() => planTimeFile(owner, file, elsewhere))).toBeLessThan(MOST);
  }, 240_000);

  it('while projects are planned that are here already', async () => {
    const { owner } = (await makeWorkspace()).callers;
    const columns = Array.from({ length: 40 }, (_, index) => `Column ${index}`);
    const lines = Array.from({ length: 3_000 }, (_, row) => [`${row}`, `Project ${row}`, ...columns.map((name) => `${name} of row ${row}, as it stands`)].map((cell) => `"${cell}"`).join(','));
    const file = { name: 'list.csv', bytes: Buffer.from([['Id', 'Name', ...columns].join(','), ...lines].join('\n')) };
    const { mapping } = await analyseFile(owner, file);
    await commitImport(owner, file, mapping);
    expect((await planImport(owner, file, mapping)).counts).toMatchObject({ same: 3_000 });
    expect(await findLongestTurn(() => planImport(owner, file, mapping))).toBeLessThan(MOST);
  }, 240_000);

  it.each([
    ['lines of JSON', makeHistoryLines(20, 2_000)],
    ['an archive', makeHistoryArchive(40, 10, 500)],
  ])('while the runs of %s are read and planned', async (name, bytes) => {
    const { owner } = (await makeWorkspace()).callers;
    const projectId = await recordChanges(owner, { action: 'prepare' }, (record) => record.create('Project', { name }));
    expect(await findLongestTurn(() => planRunFile(owner, projectId, { name, bytes }, runMappingSchema.parse({})))).toBeLessThan(MOST);
  }, 240_000);
});
