import 'server-only';
import type { Stage } from '@/lib/domain/shared/stage';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';

/** An entry as it is stored. Days are ISO days, instants ISO instants. */
export type TimeEntry = {
  readonly id: string;
  readonly personId: string;
  readonly projectId: string | null;
  readonly activityId: string;
  readonly experimentId: string | null;
  readonly taskId: string | null;
  readonly stage: Stage | null;
  readonly workDate: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly timeZone: string | null;
  readonly seconds: number;
  readonly note: string;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly source: 'typed' | 'timer' | 'imported';
  readonly changedDecision: boolean;
  readonly clientKey: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

const entryColumns = {
  id: true,
  personId: true,
  projectId: true,
  activityId: true,
  experimentId: true,
  taskId: true,
  stage: true,
  workDate: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  seconds: true,
  note: true,
  quantity: true,
  quantityUnit: true,
  source: true,
  changedDecision: true,
  clientKey: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.TimeEntrySelect;

type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof entryColumns }>;

/** Entries that a condition keeps, by day and then by when they were made. */
export async function findEntries(tx: WorkspaceTransaction, where: Prisma.TimeEntryWhereInput): Promise<TimeEntry[]> {
  const rows = await tx.timeEntry.findMany({ where, select: entryColumns, orderBy: [{ workDate: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(toEntry);
}

export async function findEntry(tx: WorkspaceTransaction, id: string): Promise<TimeEntry | null> {
  const row = await tx.timeEntry.findFirst({ where: { id }, select: entryColumns });
  return row && toEntry(row);
}

/** A day as the database takes it. */
export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function toEntry(row: EntryRow): TimeEntry {
  return {
    ...row,
    workDate: row.workDate.toISOString().slice(0, 10),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
