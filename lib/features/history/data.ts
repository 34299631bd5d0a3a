import 'server-only';
import { z } from 'zod';
import { HISTORY_PAGE, type ChangeGroup } from '@/lib/domain/access/change-group';
import { BEGINNINGS } from '@/lib/domain/access/undo-rules';
import type { Caller } from '@/lib/platform/auth/caller';
import { Prisma } from '@/lib/platform/db/generated/client';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { HistoryQuery } from './schema';

const MOST_DETAILS = 6;
const row = z.record(z.string(), z.unknown()).nullable();

type GroupRow = { group_id: string; at: Date; actor_id: string | null; actor_name: string; action: string; subjects: string[]; changes: bigint; is_undo: boolean; is_undone: boolean };

/** One page of what changed, latest first. */
export async function readHistory(caller: Caller, query: HistoryQuery): Promise<ChangeGroup[]> {
  return readWorkspace(caller.workspaceId, async (tx) => {
    const groups = await readGroups(tx, query);
    const few = groups.filter((group) => Number(group.changes) <= MOST_DETAILS).map((group) => group.group_id);
    const events = await tx.auditEvent.findMany({ where: { groupId: { in: few } }, orderBy: { id: 'asc' }, select: { groupId: true, subject: true, subjectName: true, before: true, after: true } });
    return groups.map((group) => ({
      groupId: group.group_id,
      at: group.at.toISOString(),
      actorId: group.actor_id,
      actorName: group.actor_name,
      action: group.action,
      subjects: group.subjects,
      changes: Number(group.changes),
      isUndo: group.is_undo,
      isUndone: group.is_undone,
      details: events.filter((event) => event.groupId === group.group_id).map((event) => ({ subject: event.subject, name: event.subjectName, before: row.parse(event.before), after: row.parse(event.after) })),
    }));
  });
}

async function readGroups(tx: WorkspaceTransaction, { project, before }: HistoryQuery): Promise<GroupRow[]> {
  const ofProject = project === undefined ? Prisma.empty : Prisma.sql`and (e.subject_id = ${project}::uuid or coalesce(e.after, e.before) ->> 'projectId' = ${project} or coalesce(e.after, e.before) ->> 'sheetId' in (select s.id::text from score_sheet s where s.project_id = ${project}::uuid))`;
  const older = before === undefined ? Prisma.empty : Prisma.sql`and e.at < ${new Date(before)}`;
  return tx.$queryRaw<GroupRow[]>`
    select e.group_id, max(e.at) as at, (array_agg(e.actor_id))[1] as actor_id, min(e.actor_name) as actor_name, min(e.action) as action,
           array_agg(distinct e.subject) as subjects, count(*) as changes, bool_or(e.undoes_group_id is not null) as is_undo,
           exists (select from audit_event u where u.undoes_group_id = e.group_id) as is_undone
    from audit_event e
    where e.workspace_id = current_workspace_id() ${ofProject} ${older}
    group by e.group_id
    order by max(e.at) desc, e.group_id desc
    limit ${HISTORY_PAGE}`;
}

/** Who changed which kinds of rows in a group; null for an unknown group. Of an undo, the action is that of what was taken back first. */
export async function readGroupSubjects(caller: Caller, groupId: string): Promise<{ readonly actorId: string | null; readonly action: string; readonly isInEffect: boolean; readonly subjects: readonly string[] } | null> {
  return readWorkspace(caller.workspaceId, async (tx) => {
    const events = await tx.auditEvent.findMany({ where: { groupId }, distinct: ['subject'], select: { actorId: true, subject: true } });
    const [first] = events;
    const [origin] = await tx.$queryRaw<{ action: string; steps: number }[]>`
      with recursive back as (
        (select action, undoes_group_id, 0 as steps from audit_event where workspace_id = current_workspace_id() and group_id = ${groupId}::uuid limit 1)
        union all
        select e.action, e.undoes_group_id, b.steps + 1
        from back b cross join lateral (select action, undoes_group_id from audit_event where workspace_id = current_workspace_id() and group_id = b.undoes_group_id limit 1) e
      )
      select action, steps from back order by steps desc limit 1`;
    return first && origin ? { actorId: first.actorId, action: origin.action, isInEffect: origin.steps % 2 === 0, subjects: events.map((event) => event.subject) } : null;
  });
}

/**
 * The latest group of the caller by which a change is in effect: one that was not taken back, or that brought such a change
 * back. Null where there is none.
 */
export async function readLastGroup(caller: Caller): Promise<string | null> {
  const found = await readWorkspace(
    caller.workspaceId,
    (tx) => tx.$queryRaw<{ group_id: string }[]>`
      select e.group_id from audit_event e
      where e.workspace_id = current_workspace_id() and e.actor_id = ${caller.personId}::uuid
        and e.subject not in ('Workspace', 'Member', 'Invitation', 'Token') and e.action <> all(${BEGINNINGS})
        and not exists (select from audit_event u where u.undoes_group_id = e.group_id)
        and (e.undoes_group_id is null or (
          with recursive back as (
            select e.undoes_group_id as group_id, 1 as steps
            union all
            select p.undoes_group_id, b.steps + 1
            from back b cross join lateral (select undoes_group_id from audit_event where workspace_id = current_workspace_id() and group_id = b.group_id limit 1) p
            where p.undoes_group_id is not null
          )
          select max(steps) % 2 = 0 from back
        ))
      order by e.at desc, e.id desc limit 1`,
  );
  return found[0]?.group_id ?? null;
}
