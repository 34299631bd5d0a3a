import 'server-only';
import type { ChangeRecorder } from '../audit/change-recorder';
import type { Prisma } from '../db/generated/client';

/** Remembers how files of a kind with these columns are read. A mapping is plain data; Prisma's type of JSON just can't say "read-only". */
export async function rememberMapping(record: ChangeRecorder, kind: string, headerHash: string, mapping: object): Promise<void> {
  const known = await record.tx.importMapping.findFirst({ where: { kind, headerHash }, select: { id: true } });
  if (known) await record.update('ImportMapping', known.id, { mapping: toJson(mapping) });
  else await record.create('ImportMapping', { kind, headerHash, mapping: toJson(mapping) });
}

export function toJson(value: object): Prisma.InputJsonObject {
  return structuredClone(value) as unknown as Prisma.InputJsonObject;
}
