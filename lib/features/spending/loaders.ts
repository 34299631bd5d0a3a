import 'server-only';
import type { z } from 'zod';
import { may } from '@/lib/domain/access/permissions';
import { writeCsv } from '@/lib/domain/importing/write-csv';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { compareTasks, taskGroupings } from '@/lib/domain/time/report/compare-tasks';
import { describeDays } from '@/lib/domain/time/report/describe-days';
import { exportCosts, exportEstimates } from '@/lib/domain/time/report/export-spending';
import { priceMetrics, type MetricCost } from '@/lib/domain/time/report/price-metrics';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { findPeriod } from '@/lib/domain/time/report/report-period';
import type { DayRange } from '@/lib/domain/time/report/report-question';
import { parseInput } from '@/lib/platform/action-client';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { readAddress, type SearchParams } from '@/lib/platform/rest/read-address';
import { readQuery } from '@/lib/platform/rest/read-query';
import { readAnsweredTasks, readNames, readPricedMetrics, readProjectEstimates, readRates } from './data';
import { spendingQuery, type ApiCost, type apiCostQuery, type ApiEstimates, type apiEstimatesQuery } from './schema';
import { findFactor, ROWS, toApiCosts, toApiEstimates, toComparison, toCostLines, toProjectLines } from './view-model';

function readQuestion(caller: Caller, params: SearchParams) {
  const { query, problem } = readAddress(spendingQuery, params);
  const today = new Date().toISOString().slice(0, 10);
  const days = findPeriod(query.period, today, { from: query.from ?? null, to: query.to ?? null });
  const { period, from, to } = query;
  return {
    today,
    days,
    slice: { limit: ROWS + 1, from: (query.page - 1) * ROWS },
    head: {
      workspaceSlug: caller.workspaceSlug,
      workspaceName: caller.workspaceName,
      problem,
      query,
      days: describeDays(days),
      range: { from: days.from ?? '', to: days.to ?? '' },
      /** Of the period, which the other reports keep. */
      search: toSearch({ period, from, to }),
    },
  };
}

/** One row more than a page was asked for: whether there is another. */
function cut<Row>(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly hasMore: boolean } {
  return { rows: rows.slice(0, ROWS), hasMore: rows.length > ROWS };
}

/** What was said and what it took: tasks by activity and person, and projects. */
export async function loadEstimatesReport(workspaceSlug: string, params: SearchParams) {
  const caller = await authorizePage(workspaceSlug);
  const { head, days, today, slice } = readQuestion(caller, params);
  const { answered, names, projects } = await readWorkspace(caller.workspaceId, async (tx) => {
    const tasks = await readAnsweredTasks(tx, days, today);
    return { answered: tasks, names: await readNames(tx, tasks), projects: await readProjectEstimates(tx, slice) };
  });
  const page = cut(projects);
  return {
    head,
    factor: findFactor(answered),
    activities: toComparison(answered, 'activity', names.activities, days),
    people: toComparison(answered, 'person', names.people, days),
    tasksByProject: toComparison(answered, 'project', names.projects, days),
    projects: toProjectLines(page.rows, names.activities.find(({ key }) => key === 'labeling')?.id),
    hasMore: page.hasMore,
  };
}

export type EstimatesView = Awaited<ReturnType<typeof loadEstimatesReport>>;

const MOST_ROWS = 500;

type Days = { readonly from?: string | undefined; readonly to?: string | undefined };

const toDays = ({ from, to }: Days): DayRange => ({ from: from ?? null, to: to ?? null });

async function readTasks(caller: Caller, days: DayRange) {
  return readWorkspace(caller.workspaceId, async (tx) => {
    const answered = await readAnsweredTasks(tx, days, new Date().toISOString().slice(0, 10));
    return { answered, names: await readNames(tx, answered) };
  });
}

async function readCosts(caller: Caller, days: DayRange): Promise<MetricCost[]> {
  const { metrics, rates } = await readWorkspace(caller.workspaceId, async (tx) => ({ metrics: await readPricedMetrics(tx, days, { limit: MOST_ROWS, from: 0 }), rates: await readRates(tx) }));
  return priceMetrics(metrics, rates, days);
}

/** What a person looks at, as a file: all rows. */
export async function loadSpendingCsv(caller: Caller, report: 'estimates' | 'cost', request: Request): Promise<string> {
  const query = parseInput(spendingQuery, readQuery(request, spendingQuery));
  const days = findPeriod(query.period, new Date().toISOString().slice(0, 10), toDays(query));
  if (report === 'cost') return writeCsv(exportCosts(await readCosts(caller, days)));
  const { answered, names } = await readTasks(caller, days);
  const lines = { activity: names.activities, person: names.people, project: names.projects };
  return writeCsv(exportEstimates(taskGroupings.map((by) => ({ by, lines: compareTasks(answered, by, lines[by]) }))));
}

export async function loadApiEstimates(caller: Caller, { by, ...period }: z.output<typeof apiEstimatesQuery>): Promise<ApiEstimates> {
  const days = toDays(period);
  const { answered, names } = await readTasks(caller, days);
  return toApiEstimates(answered, by, { activity: names.activities, person: names.people, project: names.projects }[by], days);
}

export async function loadApiCosts(caller: Caller, period: z.output<typeof apiCostQuery>): Promise<ApiCost> {
  const days = toDays(period);
  return toApiCosts(await readCosts(caller, days), days, caller.currency);
}

/** What hours cost, and what that bought. */
export async function loadCostReport(workspaceSlug: string, params: SearchParams) {
  const caller = await authorizePage(workspaceSlug);
  const { head, days, slice } = readQuestion(caller, params);
  const { metrics, rates } = await readWorkspace(caller.workspaceId, async (tx) => ({ metrics: await readPricedMetrics(tx, days, slice), rates: await readRates(tx) }));
  const page = cut(metrics);
  const sign = currencySign(caller.currency);
  return {
    head,
    currencySign: sign.trim(),
    mayPlan: may(caller.role, 'plan'),
    lines: toCostLines(page.rows, rates, days, sign),
    hasMore: page.hasMore,
    rates: { otherwise: rates.otherwise, perComputeHour: rates.perComputeHour, roles: rates.roles },
  };
}

export type CostView = Awaited<ReturnType<typeof loadCostReport>>;
