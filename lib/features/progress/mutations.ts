import 'server-only';
import { listDaysToKeep } from '@/lib/domain/progress/list-days-to-keep';
import { sumHours } from '@/lib/domain/progress/place-experiments';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { AuthorizedWorkspaceId, Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { eachWorkspace } from '@/lib/platform/jobs/each-workspace';
import { runOnce } from '@/lib/platform/jobs/run-once';
import { findUnforecast, readFinishedCurves, readPaceLog, readProgressFacts, toMetric, type ProgressFacts } from './data';
import type { BoxDecision, KeptForecastJson, NewTimeBox, PlateauReason, TimeBoxDecision } from './schema';

export type Changed = { readonly groupId: string };

/** Sets the time box of a project: the running one is changed, without one it begins with the hours that come. */
export async function setTimeBox(caller: Caller, { projectId, hours, endsOn }: NewTimeBox): Promise<Changed> {
  return recordChanges(caller, { action: 'set a time box' }, async (record) => {
    const facts = await lockFacts(record.tx, projectId);
    const box = facts.boxes.at(-1);
    if (box && box.decidedAt === null) await record.update('TimeBox', box.id, { hours, endsOn: toDate(endsOn) });
    else await record.create('TimeBox', { projectId, hours, fromHours: box ? sumHours(facts.logged) : 0, startsOn: toDate(today()) as Date, endsOn: toDate(endsOn) });
    return { groupId: record.groupId };
  });
}

const statements: Record<BoxDecision, string> = { continue: 'Go on with experiments', simplify: 'Simplify, and go on', stop: 'Stop experiments' };

/**
 * Decides what follows a time box: going on, or going on with something simpler, opens a new one from the hours spent so far;
 * stopping opens none. Kept as a decision, in one group with the boxes.
 */
export async function decideTimeBox(caller: Caller, { id, decision, reason, hours, endsOn = null }: TimeBoxDecision): Promise<Changed> {
  return recordChanges(caller, { action: `decide to ${decision} after a time box` }, async (record) => {
    const box = await record.tx.timeBox.findFirst({ where: { id }, select: { projectId: true } });
    if (!box) throw new AppError('not-found', 'This time box does not exist any more; reload the page.');
    const facts = await lockFacts(record.tx, box.projectId);
    if (facts.boxes.find((one) => one.id === id)?.decidedAt !== null) throw new AppError('conflict', 'Somebody has decided this already; reload the page to see what.');
    await record.update('TimeBox', id, { decision, reason, decidedAt: new Date() });
    await record.create('Decision', { projectId: box.projectId, authorId: caller.personId, kind: 'timeBox', statement: statement(decision, hours), reason });
    if (decision !== 'stop' && hours !== undefined) await record.create('TimeBox', { projectId: box.projectId, hours, fromHours: sumHours(facts.logged), startsOn: toDate(today()) as Date, endsOn: toDate(endsOn) });
    return { groupId: record.groupId };
  });
}

function statement(decision: BoxDecision, hours: number | undefined): string {
  return decision === 'stop' || hours === undefined ? statements[decision] : `${statements[decision]} for ${hours} hours`;
}

/** Two who decide at once take turns. */
async function lockFacts(tx: Parameters<typeof readProgressFacts>[0], projectId: string): Promise<ProgressFacts> {
  await tx.$queryRaw`select id from project where id = ${projectId}::uuid for update`;
  const facts = await readProgressFacts(tx, projectId, today());
  if (!facts) throw new AppError('not-found', 'This project does not exist any more.');
  return facts;
}

/** Says why nothing was gained in a stretch of hours; a person knows it better than the log. */
export async function explainPlateau(caller: Caller, { projectId, id, ...plateau }: PlateauReason): Promise<Changed> {
  return recordChanges(caller, { action: 'explain a plateau' }, async (record) => {
    await lockFacts(record.tx, projectId);
    if (id === undefined) await record.create('Plateau', { ...plateau, projectId });
    else await record.update('Plateau', id, plateau);
    return { groupId: record.groupId };
  });
}

export async function removePlateau(caller: Caller, id: string): Promise<Changed> {
  return recordChanges(caller, { action: 'take back the reason of a plateau' }, async (record) => {
    await record.remove('Plateau', id);
    return { groupId: record.groupId };
  });
}

/**
 * Keeps the forecast of today, and those of past days on which an experiment was finished and none was kept: these are computed
 * from what was known on their day and marked as made later. However many ask at once, a day is kept once.
 * Nobody changes anything by it, so it stands in no log and leaves computed results as they are; lists that show it are read anew.
 *
 * @returns how many were kept
 */
export async function keepForecasts(workspaceId: AuthorizedWorkspaceId, projectId: string): Promise<number> {
  const day = today();
  const known = await readWorkspace(workspaceId, async (tx) => {
    const facts = await readProgressFacts(tx, projectId, day);
    if (!facts?.metric) return null;
    const kept = await tx.forecastRecord.findMany({ where: { metricId: facts.metric.id }, select: { day: true } });
    const days = listDaysToKeep(facts.logged, new Set(kept.map((one) => one.day.toISOString().slice(0, 10))), day);
    return { facts, metric: facts.metric, days, paceLog: days.length > 1 ? await readPaceLog(tx, projectId, null) : facts.paceLog };
  });
  if (!known || known.days.length === 0) return 0;
  const { facts, metric, days, paceLog } = known;
  const finished = (await readFinishedCurves(workspaceId)).filter((curve) => curve.projectId !== projectId);
  const boxes = facts.boxes.map(({ startsOn, fromHours, hours }) => ({ startsOn, until: fromHours + hours }));
  const made = await compute('makeForecastsToKeep', { ...toMetric(metric), unit: metric.unit, experiments: facts.logged, finished, boxes, paceLog, days });
  const rows = made.map(({ day: on, atHours, ...result }) => ({ workspaceId, projectId, metricId: metric.id, day: toDate(on) as Date, atHours, result: toJson({ ...result, isLater: on < day }) }));
  return writeWorkspace(workspaceId, async (tx) => {
    const { count } = await tx.forecastRecord.createMany({ data: rows, skipDuplicates: true });
    if (count > 0) await tx.workspace.update({ where: { id: workspaceId }, data: { arrangement: { increment: 1 } }, select: { id: true } });
    return count;
  });
}

/** Keeps today's forecast of every project under way in a workspace, where it is missing. */
export async function keepForecastsOf(workspaceId: AuthorizedWorkspaceId): Promise<number> {
  const projectIds = await readWorkspace(workspaceId, (tx) => findUnforecast(tx, today()));
  let kept = 0;
  for (const projectId of projectIds) kept += await keepForecasts(workspaceId, projectId);
  return kept;
}

/** The same in every workspace. Of several instances one does it. */
export async function keepAllForecasts(): Promise<void> {
  await runOnce('keep forecasts', () => eachWorkspace(async (workspaceId) => void (await keepForecastsOf(workspaceId))));
}

function toJson(result: unknown): KeptForecastJson {
  return JSON.parse(JSON.stringify(result)) as KeptForecastJson;
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
