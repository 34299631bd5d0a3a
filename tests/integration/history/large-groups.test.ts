import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import { getPool, getPrisma } from '@/lib/platform/db/client';
import { createOrderedId } from '@/lib/platform/db/ordered-id';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';

afterAll(() => getPrisma().$disconnect());

/** Text that hardly gets shorter when it is packed. */
const words = (bytes: number): string => randomBytes(bytes / 2).toString('hex');

describe('a group of many long changes', () => {
  it('is written, taken back and brought back whole and in its order, in however many parts', async () => {
    const { owner } = (await makeWorkspace()).callers;
    const read = () => readWorkspace(owner.workspaceId, (tx) => tx.project.findMany({ orderBy: { id: 'asc' }, omit: { version: true, updatedAt: true } }));
    // More than one part holds by their number, then by their length, and one that is longer than a part by itself.
    const long = [...Array.from({ length: 1_900 }, () => 'short'), ...Array.from({ length: 300 }, () => words(4_000)), words(900_000), 'short'];
    const rows = long.map((description, index) => ({ id: createOrderedId(), name: `Project ${index}`, description }));
    const made = await recordChanges(owner, { action: 'add projects', timeoutMs: 60_000 }, async (record) => {
      await record.insertMany('Project', rows);
      return record.groupId;
    });
    const changed = await recordChanges(owner, { action: 'change projects', timeoutMs: 60_000 }, async (record) => {
      await record.updateMany('Project', rows.map(({ id, description }, index) => ({ id, data: { description: `${description} ${index % 700}` } })));
      return record.groupId;
    });
    const after = await read();
    const events = await readWorkspace(owner.workspaceId, (tx) => tx.auditEvent.findMany({ where: { groupId: made }, orderBy: { id: 'asc' }, select: { subjectId: true, subjectName: true, after: true } }));
    expect(events.map(({ subjectId, subjectName }) => ({ subjectId, subjectName }))).toEqual(rows.map(({ id, name }) => ({ subjectId: id, subjectName: name })));
    expect(events.map((event) => (event.after as { readonly description: string }).description)).toEqual(long);

    // Whoever reads them next has them planned for as many as there are.
    const { rows: [counted] } = await getPool().query<{ reltuples: number }>("select reltuples from pg_class where relname = 'project'");
    expect(counted?.reltuples).toBeGreaterThanOrEqual(rows.length);

    await expect(undoChanges(owner, made)).rejects.toMatchObject({ code: 'conflict' });
    const undone = await undoChanges(owner, changed);
    expect(undone.changes).toBe(rows.length);
    expect((await read()).map(({ description }) => description)).toEqual(long);
    await undoChanges(owner, undone.groupId);
    expect(await read()).toEqual(after);
  }, 120_000);
});
