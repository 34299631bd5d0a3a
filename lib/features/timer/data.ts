import 'server-only';
import type { LastWork, OwnEntry, PersonTimer, WorkChoices } from '@/lib/domain/time/own-work';
import type { Caller } from '@/lib/platform/auth/caller';
import { queryDirectly } from '@/lib/platform/db/direct-query';
import { Prisma } from '@/lib/platform/db/generated/client';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { storedPauses } from './schema';

const named = { select: { id: true, name: true } } as const;
const activityColumns = { select: { id: true, name: true, family: true } } as const;

const timerColumns = {
  id: true,
  startedAt: true,
  pausedAt: true,
  pauses: true,
  timeZone: true,
  note: true,
  project: named,
  activity: activityColumns,
  experiment: { select: { id: true, number: true, hypothesis: true } },
} as const satisfies Prisma.TimerSelect;

type TimerRow = Prisma.TimerGetPayload<{ select: typeof timerColumns }>;

export async function findTimer(tx: WorkspaceTransaction, where: Prisma.TimerWhereInput): Promise<PersonTimer | null> {
  const row = await tx.timer.findFirst({ where, select: timerColumns });
  return row && toTimer(row);
}

function toTimer({ startedAt, pausedAt, pauses, ...rest }: TimerRow): PersonTimer {
  return { ...rest, state: { startedAt: startedAt.getTime(), pausedAt: pausedAt?.getTime() ?? null, pauses: storedPauses.parse(pauses) } };
}

type SentTimer = Omit<TimerRow, 'startedAt' | 'pausedAt'> & { readonly startedAt: string; readonly pausedAt: string | null };

/** The caller's timer, and what the caller worked on last: every page shows them, so one statement reads both. */
export async function readTimer({ workspaceId, personId }: Caller): Promise<{ readonly timer: PersonTimer | null; readonly last: LastWork | null }> {
  const [row] = await queryDirectly<{ timer: SentTimer | null; last: LastWork | null }>(Prisma.sql`select timer, last from read_timer(${workspaceId}::uuid, ${personId}::uuid)`);
  const { timer = null, last = null } = row ?? {};
  return { timer: timer && toTimer({ ...timer, startedAt: new Date(timer.startedAt), pausedAt: timer.pausedAt === null ? null : new Date(timer.pausedAt) }), last };
}

const MOST_EXPERIMENTS = 500;
const MOST_COUNTED = 1000;
/** The activity whose quantity needs no unit. */
const LABELING = 'labeling';

/** What hours may be logged on, and what counting took lately. */
export async function readChoices({ workspaceId }: Caller): Promise<WorkChoices> {
  return readWorkspace(workspaceId, async (tx) => {
    const projects = await tx.project.findMany({ where: { deletedAt: null, status: { not: 'stopped' } }, orderBy: { name: 'asc' }, ...named });
    const activities = await tx.activity.findMany({ where: { isActive: true }, orderBy: [{ sort: 'asc' }, { name: 'asc' }], select: { id: true, name: true, key: true, family: true } });
    const experiments = await tx.experiment.findMany({
      where: { project: { deletedAt: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_EXPERIMENTS,
      select: { id: true, projectId: true, number: true, hypothesis: true },
    });
    const counted = await tx.timeEntry.findMany({
      where: { quantity: { gt: 0 } },
      orderBy: { workDate: 'desc' },
      take: MOST_COUNTED,
      select: { projectId: true, activityId: true, seconds: true, quantity: true },
    });
    const units = activities.map(({ key, ...activity }) => ({ ...activity, unit: key === LABELING ? 'labels' : null }));
    return { projects, activities: units, experiments, counted: counted.map(({ quantity, ...rest }) => ({ ...rest, quantity: quantity ?? 0 })) };
  });
}

/** The caller's own entries between two days, both included, and the hours that make a full week. */
export async function readOwnEntries({ workspaceId, personId }: Caller, from: string, to: string): Promise<{ readonly entries: OwnEntry[]; readonly hoursPerWeek: number }> {
  return readWorkspace(workspaceId, async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId }, select: { hoursPerWeek: true } });
    const rows = await tx.timeEntry.findMany({
      where: { personId, workDate: { gte: new Date(from), lte: new Date(to) } },
      orderBy: [{ workDate: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, clientKey: true, workDate: true, startedAt: true, endedAt: true, seconds: true, note: true, quantity: true, quantityUnit: true, source: true, project: named, activity: activityColumns, experiment: { select: { id: true, number: true } } },
    });
    return { entries: rows.map(toOwnEntry), hoursPerWeek: person?.hoursPerWeek ?? 40 };
  });
}

type EntryRow = Omit<OwnEntry, 'workDate' | 'startedAt' | 'endedAt'> & { readonly workDate: Date; readonly startedAt: Date | null; readonly endedAt: Date | null };

function toOwnEntry({ workDate, startedAt, endedAt, ...rest }: EntryRow): OwnEntry {
  return { ...rest, workDate: workDate.toISOString().slice(0, 10), startedAt: startedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null };
}
