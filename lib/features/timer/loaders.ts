import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { weekOf } from '@/lib/domain/time/iso-week';
import { computeProgress, readKeptForecasts } from '@/lib/features/progress/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { readChoices, readOwnEntries, readTimer } from './data';
import { findMostWorked, recentDays, type OutcomeView, type OwnTimeView, type OwnWeekView, type TimerView } from './view-model';

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

/** The chance of reaching its target, of the project that most hours of the week went to; null where there is no forecast. */
export async function loadOutcome(caller: Caller): Promise<OutcomeView | null> {
  const { entries } = await describeWeek(caller);
  const monday = weekOf(new Date().toISOString().slice(0, 10));
  const project = findMostWorked(entries, monday);
  if (!project) return null;
  const progress = await computeProgress(caller.workspaceId, project.id);
  const metric = progress?.facts.metric;
  const chance = progress?.forecast?.chance ?? null;
  if (!progress?.forecast || !metric || metric.target === null || chance === null) return null;
  const kept = await readWorkspace(caller.workspaceId, (tx) => readKeptForecasts(tx, metric.id));
  const before = kept.findLast((one) => one.day <= monday && one.chance !== null);
  return {
    project,
    metric: { name: metric.name, unit: metric.unit, target: metric.target, good: metric.direction === 'decrease' ? 'below' : 'above' },
    quantiles: progress.forecast.atEnd.quantiles,
    density: progress.forecast.atEnd.density,
    chance,
    before: before ? { day: before.day, chance: before.chance ?? 0 } : null,
  };
}
