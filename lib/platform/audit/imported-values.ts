import 'server-only';
import type { WorkspaceTransaction } from '../db/workspace-transaction';
import type { Model } from './change-recorder';

type Row = Readonly<Record<string, unknown>>;

const CHUNK = 5_000;

/**
 * Each field of each row as the latest import that touched it wrote it, as JSON; imports that were taken back don't count.
 *
 * @param ids all rows of the kind if left out
 */
export async function readImportedValues(tx: WorkspaceTransaction, subject: Model, ids?: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const imported = new Map<string, Record<string, unknown>>();
  if (ids?.length === 0) return imported;
  const undone = await readUndoneGroups(tx);
  const chunks = ids === undefined ? [undefined] : Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK));
  for (const some of chunks) {
    const where = { subject, importBatchId: { not: null }, undoesGroupId: null, groupId: { notIn: [...undone] }, ...(some ? { subjectId: { in: some } } : {}) };
    const events = await tx.auditEvent.findMany({ where, orderBy: { id: 'asc' }, select: { subjectId: true, before: true, after: true } });
    for (const { subjectId, before, after } of events as { subjectId: string; before: Row | null; after: Row | null }[]) {
      const known = imported.get(subjectId) ?? {};
      imported.set(subjectId, known);
      for (const [field, value] of Object.entries(after ?? {})) if (before === null || JSON.stringify(before[field]) !== JSON.stringify(value)) known[field] = value;
    }
  }
  return imported;
}

/** Groups that were taken back, unless that was taken back in turn. */
async function readUndoneGroups(tx: WorkspaceTransaction): Promise<Set<string>> {
  const undos = await tx.auditEvent.findMany({ where: { undoesGroupId: { not: null } }, distinct: ['groupId'], select: { groupId: true, undoesGroupId: true } });
  const undoOf = new Map(undos.map(({ groupId, undoesGroupId }) => [undoesGroupId ?? '', groupId]));
  const isUndone = (groupId: string): boolean => {
    const undo = undoOf.get(groupId);
    return undo !== undefined && !isUndone(undo);
  };
  return new Set([...undoOf.keys()].filter(isUndone));
}
