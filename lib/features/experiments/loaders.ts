import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { AppError } from '@/lib/platform/app-error';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { findProjectOf, hasProject, readApproaches, readExperiments, readGoalMetric, readMetrics, readScientists, type ExperimentRow, type MetricRow } from './data';

/** The experiments of a project with what a form for another one needs. */
export const loadExperiments = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  if (!z.uuid().safeParse(projectId).success) notFound();
  const read = await readWorkspace(caller.workspaceId, async (tx) => ({
    experiments: await readExperiments(tx, projectId),
    metrics: await readMetrics(tx, projectId),
    approaches: await readApproaches(tx, projectId),
    people: await readScientists(tx),
    goal: await readGoalMetric(tx, projectId),
  }));
  return { workspace: { slug: caller.workspaceSlug, role: caller.role }, projectId, me: caller.personId, today: new Date().toISOString().slice(0, 10), ...read };
});

export type ExperimentsView = Awaited<ReturnType<typeof loadExperiments>>;

/** One experiment, by its id. */
export const loadExperiment = cache(async (workspaceSlug: string, projectId: string, experimentId: string) => {
  const view = await loadExperiments(workspaceSlug, projectId);
  const experiment = view.experiments.find(({ id }) => id === experimentId);
  if (!experiment) notFound();
  return { ...view, experiment };
});

export type ExperimentView = Awaited<ReturnType<typeof loadExperiment>>;

type Measured = { readonly metric: string; readonly unit: string; readonly value: number; readonly error: number | null; readonly step: number | null; readonly onHoldout: boolean };

/** The experiments of a project for programs, those after a number. */
export async function loadExperimentPage(caller: Caller, projectId: string, after: number, limit: number) {
  const read = await readWorkspace(caller.workspaceId, async (tx) => {
    if (!(await hasProject(tx, projectId))) return null;
    return { experiments: await readExperiments(tx, projectId), metrics: await readMetrics(tx, projectId) };
  });
  if (!read) throw new AppError('not-found', `There is no project ${projectId} in this workspace.`);
  const following = read.experiments.filter(({ number }) => number > after);
  return { items: following.slice(0, limit).map((experiment) => toApi(experiment, read.metrics)), isLast: following.length <= limit };
}

/** One experiment for programs, by its id alone. */
export async function loadOneExperiment(caller: Caller, id: string) {
  const read = await readWorkspace(caller.workspaceId, async (tx) => {
    const projectId = await findProjectOf(tx, id);
    if (projectId === null) return null;
    const [experiment] = await readExperiments(tx, projectId, { id });
    return experiment ? { experiment, metrics: await readMetrics(tx, projectId), projectId } : null;
  });
  if (!read) throw new AppError('not-found', `There is no experiment ${id} in this workspace.`);
  return { projectId: read.projectId, ...toApi(read.experiment, read.metrics) };
}

function toApi({ measurements, runs: _runs, ...experiment }: ExperimentRow, metrics: readonly MetricRow[]) {
  return {
    ...experiment,
    measurements: measurements.flatMap(({ metricId, value, error, step, onHoldout }): (Measured & { metricId: string })[] => {
      const metric = metrics.find(({ id }) => id === metricId);
      return metric ? [{ metricId, metric: metric.name, unit: metric.unit, value, error, step, onHoldout }] : [];
    }),
  };
}
