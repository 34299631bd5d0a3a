import 'server-only';
import { Prisma } from '../db/generated/client';
import { createOrderedId } from '../db/ordered-id';
import type { WorkspaceTransaction } from '../db/workspace-transaction';
import type { NewEvent } from './write-events';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Makes a row some of whose columns are texts of JSON, and writes its event, in one statement: the texts are sent once, and
 * nobody waits here while they are taken apart.
 *
 * @param model as Prisma names it; its table carries the same name in snake case
 * @param event its `after` has the other columns, all of them: none takes the database's default
 */
export async function createFromTexts(tx: WorkspaceTransaction, model: Prisma.ModelName, event: NewEvent & { readonly after: Fields }, texts: Readonly<Record<string, string>>): Promise<void> {
  const { after, ...about } = event;
  const row = joinTexts(after, texts);
  const line = JSON.stringify({ ...about, id: createOrderedId(), at: new Date().toISOString() });
  const name = Prisma.raw(`"${model.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()}"`);
  await tx.$executeRaw`
    with given as materialized (select ${row}::jsonb as fields),
    made as (
      insert into ${name} select made.*
      from given, jsonb_populate_record(null::${name}, (select jsonb_object_agg(lower(regexp_replace(key, '([a-z0-9])([A-Z])', '\\1_\\2', 'g')), value) from jsonb_each(given.fields))) as made
    )
    insert into audit_event (workspace_id, id, at, actor_id, actor_name, action, subject, subject_id, subject_name, before, after, group_id, undoes_group_id, import_batch_id)
    select "workspaceId", id, at, "actorId", "actorName", action, subject, "subjectId", "subjectName", null, given.fields, "groupId", "undoesGroupId", "importBatchId"
    from given, jsonb_to_record(${line}::jsonb) as event("workspaceId" uuid, id uuid, at timestamptz, "actorId" uuid, "actorName" text, action text, subject text,
      "subjectId" uuid, "subjectName" text, "groupId" uuid, "undoesGroupId" uuid, "importBatchId" uuid)`;
}

/** One text of JSON from some fields and from texts of others. */
function joinTexts(fields: Fields, texts: Readonly<Record<string, string>>): string {
  const short = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, JSON.stringify(value)] as const]));
  return `{${[...short, ...Object.entries(texts)].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}
