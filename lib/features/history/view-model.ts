import { HISTORY_PAGE, type ChangeDetail, type ChangedRow, type ChangeGroup } from '@/lib/domain/access/change-group';
import { may, type Role } from '@/lib/domain/access/permissions';
import { BEGINNINGS, isPersonal, isUndoable, undoPermission } from '@/lib/domain/access/undo-rules';

/** A line of the log. */
export type HistoryLine = {
  readonly groupId: string;
  readonly at: string;
  readonly actor: string;
  /** "score a project" */
  readonly action: string;
  /** What it was done to, and from what to what; empty where that is nobody else's business. */
  readonly details: readonly string[];
  readonly changes: number;
  readonly isUndone: boolean;
  readonly mayUndo: boolean;
};

export type HistoryView = { readonly lines: readonly HistoryLine[]; /** Where the next page begins; null at the end. */ readonly older: string | null };

/** The log as its reader may see and undo it. Scores of others stay hidden: the log must not tell them. */
export function toHistoryView(groups: readonly ChangeGroup[], reader: { readonly personId: string; readonly role: Role }): HistoryView {
  const lines = groups.map((group) => ({
    groupId: group.groupId,
    at: group.at,
    actor: group.actorName,
    action: group.action,
    details: group.details.flatMap((detail) => describeDetail(detail, group.actorId === reader.personId)),
    changes: group.changes,
    isUndone: group.isUndone,
    mayUndo: !group.isUndone && !BEGINNINGS.includes(group.action) && group.subjects.every((subject) => mayTakeBack(subject, group.actorId, reader)),
  }));
  return { lines, older: groups.length === HISTORY_PAGE ? (groups.at(-1)?.at ?? null) : null };
}

function mayTakeBack(subject: string, actorId: string | null, reader: { readonly personId: string; readonly role: Role }): boolean {
  return isUndoable(subject) && may(reader.role, undoPermission(subject)) && (!isPersonal(subject) || actorId === reader.personId);
}

const secret = new Set(['ScoreSheet', 'ScoreAnswer', 'Timer', 'ProjectPin', 'SavedView']);

function describeDetail({ subject, name, before, after }: ChangeDetail, isOwn: boolean): string[] {
  if ((secret.has(subject) && !isOwn) || (!before && !after)) return [];
  const what = name === '' ? inWords(subject) : name;
  if (!before) return [`${what} added`];
  if (!after) return [`${what} removed`];
  const fields = changedFields(before, after).slice(0, 4);
  return [`${what}: ${fields.map((key) => `${inWords(key)} ${print(before[key])} to ${print(after[key])}`).join('; ')}`];
}

const bookkeeping = new Set(['id', 'workspaceId', 'updatedAt', 'createdAt', 'version']);

function changedFields(before: ChangedRow, after: ChangedRow): string[] {
  return Object.keys(after).filter((key) => !bookkeeping.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** "dueOn" as "due on", "ScoringModel" as "scoring model". */
function inWords(key: string): string {
  return key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase().replace(/ id$/, '');
}

const LONGEST = 48;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

function print(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) || typeof value === 'object') return 'something else';
  const text = String(value as string | number);
  if (UUID.test(text)) return 'another';
  const day = /^(\d{4}-\d\d-\d\d)T00:00:00/.exec(text)?.[1];
  return day ?? (text.length > LONGEST ? `“${text.slice(0, LONGEST)}…”` : typeof value === 'string' ? `“${text}”` : text);
}
