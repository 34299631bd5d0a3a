import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../auth/caller';
import { AppError } from '../app-error';
import { Prisma } from '../db/generated/client';
import { insertRows } from '../db/insert-rows';
import { refreshStatistics } from '../db/refresh-statistics';
import { createOrderedId } from '../db/ordered-id';
import { writeWorkspace, type WorkspaceTransaction } from '../db/workspace-transaction';
import { countChanges } from './changes-results';
import { inTurns } from './in-turns';
import { writeEvents, type NewEvent } from './write-events';

export type Model = Exclude<Prisma.ModelName, 'User' | 'Session' | 'Account' | 'Verification' | 'RateLimit' | 'Workspace' | 'Member' | 'Invitation' | 'Apikey' | 'TimeByProjectMonth' | 'TimeByProjectWeek' | 'TimeByProjectActivity' | 'TimeByPersonWeek' | 'AuditEvent'>;
type CreateInput<M extends Model> = Omit<Prisma.TypeMap['model'][M]['operations']['createMany']['args']['data'] extends infer Data ? (Data extends readonly unknown[] ? Data[number] : Data) : never, 'workspaceId'>;
type UpdateInput<M extends Model> = Prisma.TypeMap['model'][M]['operations']['updateMany']['args']['data'];
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The part of a Prisma delegate that is the same for every model. */
type Delegate = {
  findUnique(args: { where: unknown }): Promise<Row | null>;
  create(args: { data: unknown }): Promise<Row>;
  findMany(args: { where: unknown }): Promise<Row[]>;
  createManyAndReturn(args: { data: readonly unknown[] }): Promise<Row[]>;
  updateManyAndReturn(args: { where: unknown; data: unknown }): Promise<Row[]>;
  deleteMany(args: { where: unknown }): Promise<unknown>;
  update(args: { where: unknown; data: unknown }): Promise<Row>;
  delete(args: { where: unknown }): Promise<Row>;
};

export type Change = { readonly action: string; readonly subject: Model; readonly subjectId: string; readonly subjectName: string; readonly before: Row | null; readonly after: Row | null };

/** The only way rows of a workspace are written: each change goes into the audit trail in the same transaction. */
export type ChangeRecorder = {
  readonly tx: WorkspaceTransaction;
  readonly groupId: string;
  create<M extends Model>(model: M, data: CreateInput<M>): Promise<string>;
  createMany<M extends Model>(model: M, data: readonly CreateInput<M>[]): Promise<string[]>;
  /** Makes very many rows quickly. They are not read back: the trail has what was given, without the database's defaults. */
  insertMany<M extends Model>(model: M, data: readonly CreateInput<M>[]): Promise<void>;
  /** Changes a row; a row that stays the same leaves no trace. */
  update<M extends Model>(model: M, id: string, data: UpdateInput<M>): Promise<void>;
  /** Changes many rows, each in its own way; rows that get the same change take one query. */
  updateMany<M extends Model>(model: M, changes: readonly { readonly id: string; readonly data: UpdateInput<M> }[]): Promise<void>;
  remove(model: Model, id: string): Promise<void>;
  /** Removes those of the rows that still exist. */
  removeMany(model: Model, ids: readonly string[]): Promise<void>;
};

/** A query has at most 32,767 parameters; a row of the widest table takes under 60. */
const CHUNK = 500;

/** So many changed rows of a table alter how it is best read. */
const MUCH = 2_000;

/** Of rows that are long by themselves fewer are read and made at once. */
const LONG: { readonly [M in Model]?: number } = { RunMetric: 20, Scenario: 5, DecisionSnapshot: 1, SnapshotProject: 50 };

type Options = {
  /** What is being done, in words: "score a project". */
  readonly action: string;
  readonly importBatchId?: string;
  readonly undoesGroupId?: string;
  readonly timeoutMs?: number;
};

/**
 * Runs `work` in one transaction of the caller's workspace, records every change with its actor, and counts the
 * workspace's revision up, so that computed results of the state before are not used again.
 */
export async function recordChanges<T>(caller: Caller, options: Options, work: (record: ChangeRecorder) => Promise<T>): Promise<T> {
  const { result, changed } = await writeWorkspace(
    caller.workspaceId,
    async (tx) => {
      const groupId = randomUUID();
      const count = countChanges<Model>();
      const trail = openTrail(tx, (change) => toEvent(change, caller, groupId, options));
      const add = (change: Change): void => {
        count.see(change);
        trail.add(change);
      };
      const result = await work(createRecorder(tx, caller, { groupId, action: options.action, add, settle: trail.settle }));
      await trail.write();
      const counted = await count.find(tx);
      // Last, because the lock on the workspace's row is held until the commit.
      if (counted) await tx.workspace.update({ where: { id: caller.workspaceId }, data: { [counted]: { increment: 1 } }, select: { id: true } });
      return { result, changed: count.changed() };
    },
    options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs },
  );
  const much = changed.filter(({ changes }) => changes >= MUCH).map(({ subject }) => subject);
  if (much.length > 0) await refreshStatistics(much);
  return result;
}

/** An import has tens of thousands of changes: they are written while it runs, so that few are in memory at a time. */
function openTrail(tx: WorkspaceTransaction, toEventOf: (change: Change) => NewEvent) {
  const unwritten: Change[] = [];
  const write = async (): Promise<void> => {
    for await (const some of inTurns(unwritten.splice(0), CHUNK)) await writeEvents(tx, some.map(toEventOf));
  };
  return {
    add: (change: Change): void => void unwritten.push(change),
    /** Writes what has gathered, if it is much. */
    settle: async (): Promise<void> => {
      if (unwritten.length >= CHUNK) await write();
    },
    write,
  };
}

type Trail = { readonly groupId: string; readonly action: string; readonly add: (change: Change) => void; readonly settle: () => Promise<void> };

function createRecorder(tx: WorkspaceTransaction, caller: Caller, { groupId, action, add, settle }: Trail): ChangeRecorder {
  const { workspaceId } = caller;
  const note = (subject: Model, before: Row | null, after: Row | null): string => {
    const row = (after ?? before) as Row;
    add({ action, subject, subjectId: row.id, subjectName: nameOf(row), before, after });
    return row.id;
  };
  return {
    tx,
    groupId,
    create: async (model, data) => note(model, null, await delegateOf(tx, model).create({ data: { ...data, workspaceId } })),
    createMany: async (model, data) => {
      const ids: string[] = [];
      for await (const some of inTurns(data, CHUNK)) {
        const rows = await delegateOf(tx, model).createManyAndReturn({ data: some.map((row) => ({ ...row, workspaceId })) });
        ids.push(...rows.map((row) => note(model, null, row)));
        await settle();
      }
      return ids;
    },
    insertMany: async (model, data) => {
      for await (const some of inTurns(data, LONG[model] ?? CHUNK)) {
        const rows = some.map((row) => ({ id: createOrderedId(), ...row, workspaceId }));
        await insertRows(tx, model, rows as never);
        for (const row of rows) note(model, null, row);
        await settle();
      }
    },
    update: async (model, id, data) => {
      const where = { workspaceId_id: { workspaceId, id } };
      const before = await delegateOf(tx, model).findUnique({ where });
      if (!before) throw new AppError('not-found', 'It does not exist any more. Somebody may have removed it; reload the page.');
      const after = await delegateOf(tx, model).update({ where, data });
      if (!isSame(before, after)) note(model, before, after);
    },
    updateMany: async (model, changes) => {
      const before = await findRows(tx, model, changes.map(({ id }) => id));
      if (changes.some(({ id }) => !before.has(id))) throw new AppError('not-found', 'It does not exist any more. Somebody may have removed it; reload the page.');
      for (const alike of (await groupAlike(changes)).values()) {
        for await (const some of inTurns(alike, LONG[model] ?? CHUNK)) {
          const rows = await delegateOf(tx, model).updateManyAndReturn({ where: { id: { in: some.map(({ id }) => id) } }, data: some[0]?.data });
          for (const after of rows) {
            const was = before.get(after.id);
            if (was && !isSame(was, after)) note(model, was, after);
          }
          await settle();
        }
      }
    },
    removeMany: async (model, ids) => {
      for await (const some of inTurns(ids, CHUNK)) {
        const before = await findRows(tx, model, some);
        await delegateOf(tx, model).deleteMany({ where: { id: { in: [...before.keys()] } } });
        for (const row of before.values()) note(model, row, null);
        await settle();
      }
    },
    remove: async (model, id) => {
      const before = await delegateOf(tx, model).delete({ where: { workspaceId_id: { workspaceId, id } } });
      note(model, before, null);
    },
  };
}

/** The rows that exist, by id. */
export async function findRows(tx: WorkspaceTransaction, model: Model, ids: readonly string[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for await (const some of inTurns(ids, LONG[model] ?? CHUNK)) for (const row of await delegateOf(tx, model).findMany({ where: { id: { in: some } } })) found.set(row.id, row);
  return found;
}

/** Changes that are the same but for the row, in the order of the first of each. */
async function groupAlike<Change extends { readonly data: unknown }>(changes: readonly Change[]): Promise<Map<string, Change[]>> {
  const groups = new Map<string, Change[]>();
  for await (const some of inTurns(changes, CHUNK)) {
    for (const change of some) {
      const key = JSON.stringify(change.data);
      const known = groups.get(key);
      if (known) known.push(change);
      else groups.set(key, [change]);
    }
  }
  return groups;
}

/** Prisma has no type for "any model": this is the one place that says so. */
export function delegateOf(tx: WorkspaceTransaction, model: Model): Delegate {
  const key = (model[0] as string).toLowerCase() + model.slice(1);
  return (tx as unknown as Record<string, Delegate>)[key] as Delegate;
}

function toEvent(change: Change, caller: Caller, groupId: string, options: Options): NewEvent {
  return {
    ...change,
    workspaceId: caller.workspaceId,
    actorId: caller.personId,
    actorName: caller.name,
    groupId,
    importBatchId: options.importBatchId ?? null,
    undoesGroupId: options.undoesGroupId ?? null,
  };
}

/** A row as the trail keeps it; null where there is none. */
export function toJson(row: Readonly<Record<string, unknown>> | null): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return row === null ? Prisma.JsonNull : (JSON.parse(JSON.stringify(row)) as Prisma.InputJsonValue);
}

function nameOf(row: Row): string {
  const name = row['name'] ?? row['title'] ?? row['question'] ?? row['criterionKey'] ?? '';
  return typeof name === 'string' ? name.slice(0, 200) : '';
}

const bookkeeping = new Set(['updatedAt', 'version']);

function isSame(before: Row, after: Row): boolean {
  return Object.keys(after).every((key) => bookkeeping.has(key) || JSON.stringify(before[key]) === JSON.stringify(after[key]));
}
