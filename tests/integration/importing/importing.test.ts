import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import { readBatches } from '@/lib/features/importing/data';
import { loadExport } from '@/lib/features/importing/loaders';
import { analyseFile, commitImport, planImport, undoImport } from '@/lib/features/importing/mutations';
import { changeProject, removeProjects } from '@/lib/features/projects/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';
import { connectAdmin } from '../../support/connect-admin';
import { readPortfolio } from '../../support/portfolio/read-portfolio';

afterAll(() => getPrisma().$disconnect());

const csv = (text: string, name = 'list.csv') => ({ name, bytes: Buffer.from(text) });
const projectsOf = (caller: Caller) => readWorkspace(caller.workspaceId, (tx) => tx.project.findMany({ where: { deletedAt: null }, orderBy: { name: 'asc' } }));
/** What the projects that are here have from their first day. */
const startsOf = (caller: Caller) =>
  readWorkspace(
    caller.workspaceId,
    async (tx) => {
      const here = new Set((await tx.project.findMany({ where: { deletedAt: null }, select: { id: true } })).map(({ id }) => id));
      const passages = await tx.stagePassage.findMany({ where: { leftOn: null }, select: { projectId: true } });
      const unknowns = await tx.unknown.findMany({ select: { projectId: true } });
      const isHere = ({ projectId }: { projectId: string }): boolean => here.has(projectId);
      return { passages: passages.filter(isHere).length, unknowns: unknowns.filter(isHere).length, left: unknowns.length - unknowns.filter(isHere).length };
    },
    { timeoutMs: 60_000 },
  );
const startOf = (projects: number) => ({ passages: projects, unknowns: 5 * projects, left: 0 });
const countOf = (caller: Caller) => readWorkspace(caller.workspaceId, (tx) => tx.project.count({ where: { deletedAt: null } }));

async function makeImporter(): Promise<{ caller: Caller; callers: Awaited<ReturnType<typeof makeWorkspace>>['callers'] }> {
  const { callers } = await makeWorkspace();
  return { caller: callers.member, callers };
}

/** Imports with what is proposed. */
async function importWith(caller: Caller, file: { name: string; bytes: Buffer }, change: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping) {
  const { mapping } = await analyseFile(caller, file);
  return commitImport(caller, file, change(mapping));
}

describe('a real portfolio', () => {
  let caller: Caller;
  const file = readPortfolio();
  const rows = file.bytes.length > 1_000_000 ? 3611 : null;

  beforeAll(async () => ({ caller } = await makeImporter()));

  it('is imported whole, without a project lost or merged', async () => {
    const analysis = await analyseFile(caller, file);
    expect(analysis.mapping.columns).toMatchObject({ use_case_name: { target: 'name' }, development_stage: { target: 'stage' }, id: { target: 'externalId' }, operational_date: { target: 'liveOn', dateOrder: 'monthFirst' } });
    const plan = await planImport(caller, file, analysis.mapping);
    expect(plan.counts).toEqual({ new: rows ?? analysis.rowCount, changed: 0, same: 0, rejected: 0 });
    const steps: string[] = [];
    const done = await commitImport(caller, file, analysis.mapping, ({ step }) => steps.push(step));
    expect(done.counts).toEqual(plan.counts);
    expect(await countOf(caller)).toBe(analysis.rowCount);
    expect(await startsOf(caller)).toEqual(startOf(analysis.rowCount));
    expect(steps).toContain('adding');
  });

  it('changes nothing when it is imported again, under its own name or another', async () => {
    const before = await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.count());
    for (const name of [file.name, 'renamed (2).csv']) {
      const again = await importWith(caller, { ...file, name });
      expect(again).toMatchObject({ batchId: null, groupId: null, counts: { new: 0, changed: 0, rejected: 0 } });
    }
    expect(await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.count())).toBe(before);
  });

  it('is taken back as one, brought back as one, and imported anew after that', async () => {
    const all = await countOf(caller);
    const [batch] = await readBatches(caller);
    const undone = await undoImport(caller, batch?.groupId ?? '');
    expect(await countOf(caller)).toBe(0);
    expect(await startsOf(caller)).toEqual(startOf(0));
    expect(await readBatches(caller)).toMatchObject([{ isUndone: true }]);
    const redone = await undoImport(caller, undone.groupId);
    expect(await countOf(caller)).toBe(all);
    expect(await startsOf(caller)).toEqual(startOf(all));
    expect((await importWith(caller, file)).groupId).toBeNull();
    await undoImport(caller, redone.groupId);
    expect(await countOf(caller)).toBe(0);
    expect((await importWith(caller, file)).counts).toMatchObject({ new: all, changed: 0 });
    expect(await countOf(caller)).toBe(all);
    expect(await startsOf(caller)).toEqual(startOf(all));
    // Four times 25,000 rows: a few seconds, and minutes where others want the same processors.
  }, 300_000);
});

describe('an import', () => {
  it('keeps what people changed here, and takes what the file says anew', async () => {
    const { caller } = await makeImporter();
    const list = (stage: string) => csv(`Id,Name,Stage,Owner\n1,Churn,${stage},member\n2,Fraud,Idea,nobody\n`);
    await importWith(caller, list('Pilot'));
    const [churn] = await projectsOf(caller);
    expect(churn).toMatchObject({ name: 'Churn', stage: 'evaluation', status: 'active', ownerId: caller.personId, source: 'list', externalId: '1' });
    await changeProject(caller, { id: churn?.id ?? '', name: 'Churn model' });
    expect((await importWith(caller, list('Pilot'))).groupId).toBeNull();
    expect((await importWith(caller, list('Deployed'))).counts).toEqual({ new: 0, changed: 1, same: 1, rejected: 0 });
    expect((await projectsOf(caller))[0]).toMatchObject({ name: 'Churn model', stage: 'serving' });
    const passages = await readWorkspace(caller.workspaceId, (tx) => tx.stagePassage.findMany({ where: { projectId: churn?.id ?? '' }, orderBy: { id: 'asc' }, select: { stage: true, leftOn: true } }));
    expect(passages).toMatchObject([{ stage: 'evaluation', leftOn: expect.any(Date) }, { stage: 'serving', leftOn: null }]);
  });

  it('brings back what was removed, with what was known of it', async () => {
    const { caller } = await makeImporter();
    const list = csv('Name,Stage\nChurn,Pilot\n');
    await importWith(caller, list);
    const [before] = await projectsOf(caller);
    await removeProjects(caller, [before?.id ?? '']);
    expect((await importWith(caller, list)).counts).toMatchObject({ new: 1, changed: 0 });
    expect((await projectsOf(caller)).map(({ id }) => id)).toEqual([before?.id]);
  });

  it('remembers how columns were corrected, and forgets nothing when it is undone', async () => {
    const { caller } = await makeImporter();
    const list = csv('What,Kind\nChurn,x\nFraud,y\n');
    const correct = (mapping: ImportMapping): ImportMapping => ({ ...mapping, source: 'Our list', columns: { ...mapping.columns, What: { target: 'name', dateOrder: null }, Kind: { target: 'tags', dateOrder: null } } });
    const { groupId } = await importWith(caller, list, correct);
    await undoImport(caller, groupId ?? '');
    expect(await analyseFile(caller, list)).toMatchObject({ isRemembered: true, mapping: { source: 'Our list', columns: { What: { target: 'name' }, Kind: { target: 'tags' } } } });
  });

  it('writes scores as answers of whoever imports, and changes them, but not what was typed by hand', async () => {
    const { caller } = await makeImporter();
    const { criteria } = await analyseFile(caller, csv('Name\nx\n'));
    const [criterion] = criteria;
    const list = (score: string) => csv(`Name,${criterion?.name}\nChurn,${score}\n`);
    const answersOf = () => readWorkspace(caller.workspaceId, (tx) => tx.scoreAnswer.findMany({ where: { sheet: { scorerId: caller.personId } }, select: { criterionKey: true, raw: true, source: true } }));
    const { groupId } = await importWith(caller, list('3 5 8'));
    expect(await answersOf()).toEqual([{ criterionKey: criterion?.key, raw: '3 5 8', source: 'import' }]);
    expect((await importWith(caller, list('3 5 8'))).groupId).toBeNull();
    expect((await importWith(caller, list('4 6 9'))).counts).toMatchObject({ changed: 1 });
    expect(await answersOf()).toMatchObject([{ raw: '4 6 9' }]);
    const last = await readBatches(caller);
    await undoImport(caller, last[0]?.groupId ?? '');
    await undoImport(caller, groupId ?? '');
    expect(await answersOf()).toEqual([]);
  });

  it('is undone as an import alone, and its scores by whoever gave them', async () => {
    const { caller, callers } = await makeImporter();
    const edit = await recordChanges(callers.productOwner, { action: 'add a project' }, async (record) => {
      await record.create('Project', { name: 'No import' });
      return record.groupId;
    });
    await expect(undoImport(caller, edit)).rejects.toMatchObject({ code: 'not-found' });
    const { criteria } = await analyseFile(caller, csv('Name\nx\n'));
    const { groupId } = await importWith(caller, csv(`Name,${criteria[0]?.name}\nChurn,5\n`));
    await expect(undoImport(callers.productOwner, groupId ?? '')).rejects.toMatchObject({ code: 'forbidden' });
    await undoImport(caller, groupId ?? '');
  });

  it('leaves out what it rejects', async () => {
    const { caller } = await makeImporter();
    const list = csv('Name,Due date\nChurn,2025-13-45\nFraud,2025-01-02\nOps,2025-01-03\n');
    const { mapping } = await analyseFile(caller, list);
    const plan = await planImport(caller, list, mapping);
    expect(plan.rejections).toEqual([{ line: 2, column: 'Due date', reason: expect.stringContaining('2025-13-45') }]);
    expect((await commitImport(caller, list, mapping)).counts).toEqual({ new: 2, changed: 0, same: 0, rejected: 1 });
  });

  it('writes nothing at all when the database refuses one row', async () => {
    const { caller } = await makeImporter();
    const admin = await connectAdmin();
    try {
      await admin.query(`alter table project add constraint no_poison check (name <> 'Poison')`);
      await expect(importWith(caller, csv(`Name\n${Array.from({ length: 600 }, (_, index) => `Project ${index}`).join('\n')}\nPoison\n`))).rejects.toThrow();
    } finally {
      await admin.query('alter table project drop constraint if exists no_poison');
      await admin.end();
    }
    expect(await countOf(caller)).toBe(0);
    expect(await readBatches(caller)).toEqual([]);
  });

  it('asks what a date means before it plans anything', async () => {
    const { caller } = await makeImporter();
    const list = csv('Name,Due date\nChurn,03/04/2025\n');
    const { mapping, columns } = await analyseFile(caller, list);
    expect(columns[1]?.dates).toMatchObject({ kind: 'ask', why: 'ambiguous' });
    await expect(planImport(caller, list, mapping)).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'columns.Due date' }] });
    await importWith(caller, list, (proposed) => ({ ...proposed, columns: { ...proposed.columns, 'Due date': { target: 'dueOn', dateOrder: 'dayFirst' } } }));
    expect((await projectsOf(caller))[0]?.dueOn?.toISOString().slice(0, 10)).toBe('2025-04-03');
  });

  it('knows the projects of its own export, and changes only what was changed in it', async () => {
    const { caller } = await makeImporter();
    await importWith(caller, csv('Id,Name,Stage,Tags,Budget,Due date\n1,Churn,Pilot,"a, b",5,2025-04-03\n,"=Fraud, really",Deployed,,-7,\n'));
    const before = await projectsOf(caller);
    const exported = await loadExport(caller, 'csv');
    expect((await importWith(caller, csv(exported, 'export.csv'))).counts).toEqual({ new: 0, changed: 0, same: 2, rejected: 0 });
    expect((await importWith(caller, csv(exported.replace('Churn', 'Churn model'), 'export.csv'))).counts).toMatchObject({ new: 0, changed: 1, same: 1 });
    const after = await projectsOf(caller);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(JSON.parse(await loadExport(caller, 'json'))).toMatchObject({ projects: [{ name: '=Fraud, really', extra: { Budget: '-7' } }, { name: 'Churn model', tags: ['a', 'b'] }] });
  });
});
