import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { may } from '@/lib/domain/access/permissions';
import { explainSlowing } from '@/lib/domain/progress/explain-slowing';
import { findCandidateHours } from '@/lib/domain/progress/find-candidate-hours';
import { findOutlook, type Outlook } from '@/lib/domain/progress/find-outlook';
import { findPlateauReasons } from '@/lib/domain/progress/find-plateau-reasons';
import { findTrackRecord } from '@/lib/domain/progress/find-track-record';
import { findWarnings } from '@/lib/domain/progress/find-warnings';
import { findWorth } from '@/lib/domain/progress/find-worth';
import type { ProgressForecast, ProgressForecastInput } from '@/lib/domain/progress/forecast-progress';
import { inOrder, sumHours } from '@/lib/domain/progress/place-experiments';
import { trackKept } from '@/lib/domain/progress/track-kept';
import { computePortfolio, readHiddenFigures } from '@/lib/features/portfolio/data';
import { AppError } from '@/lib/platform/app-error';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { logError } from '@/lib/platform/log';
import { computeProgress, forecast, readActivityDays, readFinishedCurves, readHourPrices, readKeptForecasts, readProgressFacts, readRunCourses, toProgress, type ProgressFacts } from './data';
import { progressQuerySchema } from './schema';
import { toBox, toPicturePlateaus, toPoints } from './view-model';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Nobody waits longer for a forecast: the page shows what was measured, and the rest follows. */
const PATIENCE_MS = 400;

/** The progress of a project: what was measured, where it is heading, and what that is worth. */
export const loadProgress = cache(async (workspaceSlug: string, projectId: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  if (!z.uuid().safeParse(projectId).success) notFound();
  const { x: axis } = progressQuerySchema.parse(params);
  const today = isoToday();
  const read = await readWorkspace(caller.workspaceId, async (tx) => {
    const facts = await readProgressFacts(tx, projectId, today);
    return facts && { facts, kept: facts.metric ? await readKeptForecasts(tx, facts.metric.id) : [] };
  });
  if (!read) notFound();
  const { facts, kept } = read;
  const finished = (await readFinishedCurves(caller.workspaceId)).filter((curve) => curve.projectId !== projectId);
  const hours = toProgress(facts, 'hours', finished);
  const courses = axis === 'steps' && facts.metric ? await readRunCourses(caller.workspaceId, projectId, facts.metric.name) : [];
  const shown = axis === 'hours' ? hours : withCourse(toProgress(facts, axis, finished), courses[0]?.points ?? [], facts);
  const [ofHours, ofShown, hourPrices, benefit, log] = await Promise.all([
    patiently(caller, hours.input),
    axis === 'hours' ? null : patiently(caller, shown.input),
    readHourPrices(caller.workspaceId, projectId),
    readBenefit(caller, projectId),
    readActivityDays(caller.workspaceId, projectId),
  ]);
  const box = toBox(facts.boxes, hours.spent, today);
  const candidates = findCandidateHours(facts.approaches, facts.experiments);
  const plateaus = facts.metric ? findPlateauReasons({ ...facts, ...hours }, facts.metric.direction, facts.plateaus, log) : [];
  const computeHours = facts.experiments.reduce((sum, one) => sum + (one.computeHours ?? 0), 0);
  const prices = { ...hourPrices, computePerHour: hours.spent > 0 ? computeHours / hours.spent : 0 };
  const drawn = axis === 'hours' ? ofHours : (ofShown as Awaited<ReturnType<typeof patiently>>);
  return {
    workspace: { slug: caller.workspaceSlug, role: caller.role, currency: caller.currency },
    projectId,
    today,
    due: facts.project.dueOn,
    axis,
    metric: facts.metric,
    spent: hours.spent,
    computeHours,
    firstDay: inOrder(facts.logged)[0]?.finishedOn ?? null,
    picture: {
      points: toPoints(shown.placed, shown.best, facts.experiments),
      best: shown.best,
      courses,
      until: shown.until,
      end: shown.input?.end ?? null,
      forecast: drawn.forecast,
      plateaus: toPicturePlateaus(plateaus, axis, facts.logged),
      human: facts.goal?.humanLevel ?? null,
    },
    best: hours.best,
    forecast: ofHours.forecast,
    isPending: ofHours.isPending || drawn.isPending,
    plateaus: toPicturePlateaus(plateaus, 'hours', facts.logged),
    outlook: lookAhead(facts, hours, ofHours.forecast, today),
    worth: { ...findWorth(facts.metric, facts.goal?.baseline ?? hours.best[0]?.y ?? null, prices, benefit.value), isHidden: benefit.isHidden },
    explanation: explainSlowing(hours.best, facts.metric?.direction ?? 'decrease', ofHours.forecast),
    box,
    asksDecision: box !== null && box.isOpen && box.isUp && may(caller.role, 'plan'),
    pastBoxes: facts.boxes.filter(({ decidedAt }) => decidedAt !== null),
    candidates,
    warnings: findWarnings({ ...facts, ...hours, candidates, left: box && box.isOpen ? Math.max(0, box.left) : null }),
    record: findTrackRecord(kept, hours.best),
    wantsKeeping: hours.input !== null && !kept.some(({ day }) => day === today),
  };
});

export type ProgressView = Awaited<ReturnType<typeof loadProgress>>;

function lookAhead(facts: ProgressFacts, progress: ReturnType<typeof toProgress>, made: ProgressForecast | null, today: string): Outlook | null {
  const { metric, logged, paceLog, project } = facts;
  return metric && findOutlook({ metric, logged, paceLog, ...progress, due: project.dueOn, end: progress.input?.end ?? 0 }, made, today);
}

/** On the axis of steps a tracked run's own course says more than the last steps of the experiments. */
function withCourse(progress: ReturnType<typeof toProgress>, course: readonly { readonly x: number; readonly y: number }[], { metric }: ProgressFacts): ReturnType<typeof toProgress> {
  const last = course.at(-1);
  if (!metric || !last || !progress.input) return progress;
  const best = trackKept(course.map(({ x, y }, number) => ({ x, y, error: null, outcome: 'kept' as const, number })), metric.direction);
  return { ...progress, best, input: { ...progress.input, best, end: last.x * 2 } };
}

async function patiently(caller: Caller, input: ProgressForecastInput | null): Promise<{ forecast: ProgressForecast | null; isPending: boolean }> {
  if (input === null) return { forecast: null, isPending: false };
  // What was measured is true without the forecast.
  const made = forecast(caller.workspaceId, input).then(
    (result) => ({ forecast: result, isPending: false }),
    (error: unknown) => {
      logError(error);
      return { forecast: null, isPending: false };
    },
  );
  return Promise.race([made, new Promise<{ forecast: null; isPending: true }>((resolve) => setTimeout(resolve, PATIENCE_MS, { forecast: null, isPending: true }))]);
}

/** What the finished project is worth a year, from its scores in money; hidden while one's own scores are not in. */
async function readBenefit(caller: Caller, projectId: string): Promise<{ value: { p10: number; p50: number; p90: number } | null; isHidden: boolean }> {
  const { assessment } = await computePortfolio(caller);
  const scored = assessment.projects.find((project) => project.projectId === projectId);
  if (scored?.status !== 'ranked' || scored.basis !== 'money') return { value: null, isHidden: false };
  if ((await readHiddenFigures(caller, assessment)).has(projectId)) return { value: null, isHidden: true };
  const { p10, p50, p90 } = scored.impact;
  return { value: { p10, p50, p90 }, isHidden: false };
}

/** What is left of a project's time box, and of a candidate's: shown while hours are logged. */
export async function loadTimeLeft(caller: Caller, { projectId, experimentId }: { readonly projectId: string; readonly experimentId: string | null }) {
  const facts = await readWorkspace(caller.workspaceId, (tx) => readProgressFacts(tx, projectId, isoToday()));
  if (!facts) throw new AppError('not-found', 'There is no such project in this workspace.');
  const box = toBox(facts.boxes, sumHours(facts.logged), isoToday());
  const approachId = facts.experiments.find(({ id }) => id === experimentId)?.approachId ?? null;
  const candidate = findCandidateHours(facts.approaches, facts.experiments).find(({ id }) => id === approachId);
  return {
    project: box && box.isOpen ? { hours: box.hours, left: box.left, endsOn: box.endsOn, isUp: box.isUp } : null,
    candidate: candidate && candidate.boxHours !== null ? { name: candidate.name, hours: candidate.boxHours, left: candidate.boxHours - candidate.spent } : null,
  };
}

export type TimeLeftView = Awaited<ReturnType<typeof loadTimeLeft>>;

/** A project's forecast for programs. */
export async function loadForecast(caller: Caller, projectId: string) {
  const computed = await computeProgress(caller.workspaceId, projectId);
  if (!computed) throw new AppError('not-found', `There is no project ${projectId} in this workspace.`);
  const { facts, progress, forecast: made } = computed;
  return { facts, progress, forecast: made, outlook: lookAhead(facts, progress, made, isoToday()) };
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}
