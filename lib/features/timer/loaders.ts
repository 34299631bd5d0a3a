import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readChoices, readOwnEntries, readTimer } from './data';
import { recentDays, type OwnTimeView, type OwnWeekView, type TimerView } from './view-model';

/** Who logs, and what the frame shows of the timer. Whoever only reads has none. */
export type TimerShell = { readonly workspace: string; readonly personId: string; readonly mayLog: boolean; readonly timer: TimerView };

export async function loadTimerShell(slug: string): Promise<TimerShell> {
  const caller = await authorizePage(slug);
  return { workspace: caller.workspaceSlug, personId: caller.personId, mayLog: may(caller.role, 'log'), timer: await describeTimer(caller) };
}

/** One's own time: the timer, the latest days, and what hours may be logged on. */
export async function loadOwnTime(slug: string): Promise<OwnTimeView> {
  const caller = await authorizePage(slug);
  const [timer, week, choices] = await Promise.all([describeTimer(caller), describeWeek(caller), readChoices(caller)]);
  return { timer, week, choices };
}

export async function describeTimer(caller: Caller): Promise<TimerView> {
  return { ...(await readTimer(caller)), now: new Date().toISOString() };
}

export async function describeWeek(caller: Caller): Promise<OwnWeekView> {
  const { from, to } = recentDays(new Date().toISOString());
  return readOwnEntries(caller, from, to);
}
