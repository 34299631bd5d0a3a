type Row = Readonly<Record<string, unknown>>;

/** What an import did to a row, as the audit trail has it. */
export type ImportEvent = readonly [subjectId: string, before: Row | null, after: Row | null];

/**
 * Each field of each row as the latest import that touched it wrote it.
 *
 * @param events of imports that were not taken back; those of a row in their order
 */
export function collectImported(events: Iterable<ImportEvent>): Map<string, Record<string, unknown>> {
  const imported = new Map<string, Record<string, unknown>>();
  for (const [subjectId, before, after] of events) {
    const known = imported.get(subjectId) ?? {};
    imported.set(subjectId, known);
    for (const [field, value] of Object.entries(after ?? {})) if (before === null || JSON.stringify(before[field]) !== JSON.stringify(value)) known[field] = value;
  }
  return imported;
}

/**
 * Groups that were taken back, unless that was taken back in turn.
 *
 * @param undos each with the group that it took back
 */
export function findUndone(undos: readonly { readonly groupId: string; readonly undoes: string }[]): string[] {
  const undoOf = new Map(undos.map(({ groupId, undoes }) => [undoes, groupId]));
  const isUndone = (groupId: string): boolean => {
    const undo = undoOf.get(groupId);
    return undo !== undefined && !isUndone(undo);
  };
  return [...undoOf.keys()].filter(isUndone);
}
