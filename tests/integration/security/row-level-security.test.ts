import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { AuthorizedWorkspaceId, Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';
import { connectAdmin } from '../../support/connect-admin';

let mine: Caller;
let theirs: Caller;
let theirProject = '';
let admin: pg.Client;

const makeProject = (caller: Caller, name: string) => recordChanges(caller, { action: 'add a project' }, (record) => record.create('Project', { name }));

beforeAll(async () => {
  [mine, theirs] = [(await makeWorkspace('Mine')).callers.owner, (await makeWorkspace('Theirs')).callers.owner];
  await makeProject(mine, 'My project');
  theirProject = await makeProject(theirs, 'Their project');
  admin = await connectAdmin();
});

afterAll(async () => {
  await admin.end();
  await getPrisma().$disconnect();
});

describe('row-level security', () => {
  it('binds every table that carries a workspace, its owner too', async () => {
    const { rows } = await admin.query<{ name: string; enabled: boolean; forced: boolean; policies: string }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
      where n.nspname = 'public' and c.relkind in ('r', 'p')`);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !row.enabled || !row.forced || row.policies === '0')).toEqual([]);
  });

  it('gives the app a login that may not pass it by', async () => {
    const [role] = await getPrisma().$queryRaw<{ rolsuper: boolean; rolbypassrls: boolean }[]>`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  it('shows nothing to a query outside a workspace', async () => {
    const { rows } = await admin.query<{ count: string }>('select count(*) from project');
    expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(2);
    expect(await getPrisma().project.findMany()).toEqual([]);
    expect(await getPrisma().auditEvent.count()).toBe(0);
    expect(await getPrisma().$queryRaw`select * from scoring_model`).toEqual([]);
  });

  it('shows only own rows to a query that forgets its filter', async () => {
    const seen = await readWorkspace(mine.workspaceId, async (tx) => ({
      projects: await tx.project.findMany({ select: { name: true } }),
      byId: await tx.project.findFirst({ where: { id: theirProject } }),
      events: await tx.auditEvent.findMany({ distinct: ['workspaceId'], select: { workspaceId: true } }),
      workspaces: await tx.workspace.findMany({ select: { id: true } }),
      members: await tx.member.findMany({ distinct: ['organizationId'], select: { organizationId: true } }),
    }));
    expect(seen).toEqual({ projects: [{ name: 'My project' }], byId: null, events: [{ workspaceId: mine.workspaceId }], workspaces: [{ id: mine.workspaceId }], members: [{ organizationId: mine.workspaceId }] });
  });

  it('lets the next transaction on the connection see nothing of the last', async () => {
    for (let round = 0; round < 5; round += 1) {
      await readWorkspace(mine.workspaceId, (tx) => tx.project.count());
      expect(await getPrisma().project.count()).toBe(0);
    }
  });

  it('refuses a row for another workspace', async () => {
    const write = writeWorkspace(mine.workspaceId, (tx) => tx.project.create({ data: { workspaceId: theirs.workspaceId, name: 'Smuggled' } }));
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('changes and removes nothing of another workspace', async () => {
    const touched = await writeWorkspace(mine.workspaceId, async (tx) => [
      await tx.project.updateMany({ where: { id: theirProject }, data: { name: 'Stolen' } }),
      await tx.project.deleteMany({ where: { workspaceId: theirs.workspaceId } }),
      await tx.workspace.updateMany({ where: { id: theirs.workspaceId }, data: { name: 'Stolen' } }),
    ]);
    expect(touched).toEqual([{ count: 0 }, { count: 0 }, { count: 0 }]);
    expect(await readWorkspace(theirs.workspaceId, (tx) => tx.project.findMany({ select: { name: true } }))).toEqual([{ name: 'Their project' }]);
  });

  it('refuses to move a row into another workspace', async () => {
    const move = writeWorkspace(mine.workspaceId, (tx) => tx.project.updateMany({ data: { workspaceId: theirs.workspaceId } }));
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it('refuses to read who signs in, from inside a workspace', async () => {
    for (const table of ['"user"', 'session', 'account', 'apikey', 'invitation', 'verification']) {
      await expect(readWorkspace(mine.workspaceId, (tx) => tx.$queryRawUnsafe(`select * from ${table}`))).rejects.toThrow(/permission denied/);
    }
  });

  it('sees nothing where the workspace does not exist', async () => {
    expect(await readWorkspace(randomUUID() as AuthorizedWorkspaceId, (tx) => tx.project.count())).toBe(0);
  });

  it('writes nothing in a transaction that reads', async () => {
    await expect(readWorkspace(mine.workspaceId, (tx) => tx.project.updateMany({ data: { name: 'x' } }))).rejects.toThrow(/read-only/);
  });
});

describe('the audit trail', () => {
  it('only grows', async () => {
    await expect(writeWorkspace(mine.workspaceId, (tx) => tx.auditEvent.updateMany({ data: { action: 'nothing' } }))).rejects.toThrow(/permission denied/);
    await expect(writeWorkspace(mine.workspaceId, (tx) => tx.auditEvent.deleteMany())).rejects.toThrow(/permission denied/);
  });

  it('is written with the change or not at all', async () => {
    const before = await readWorkspace(mine.workspaceId, (tx) => tx.auditEvent.count());
    const failing = recordChanges(mine, { action: 'add a project' }, async (record) => {
      await record.create('Project', { name: 'Half done' });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await readWorkspace(mine.workspaceId, async (tx) => [await tx.auditEvent.count(), await tx.project.count({ where: { name: 'Half done' } })])).toEqual([before, 0]);
  });
});
