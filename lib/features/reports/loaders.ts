import 'server-only';
import { writeCsv } from '@/lib/domain/importing/write-csv';
import { describeDays } from '@/lib/domain/time/report/describe-days';
import { exportReport } from '@/lib/domain/time/report/export-report';
import { NO_PROJECT } from '@/lib/domain/time/report/report-question';
import { parseInput } from '@/lib/platform/action-client';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { readCursor, writeCursor } from '@/lib/platform/rest/cursor';
import { readAddress, type SearchParams } from '@/lib/platform/rest/read-address';
import { readQuery } from '@/lib/platform/rest/read-query';
import { findProjects, readChoices, readEntryPage, readFilterNames, readReport } from './data';
import { entriesQuery, entryPlace, reportQuery, rowPlace, type ApiReport, type ApiReportQuery, type Choice } from './schema';
import { findMain, nameFilters, ROWS, toApiReport, toEntryLines, toQuestion, toReportTable } from './view-model';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Hours by what was chosen, one page of rows. */
export async function loadReportPage(workspaceSlug: string, params: SearchParams) {
  const caller = await authorizePage(workspaceSlug);
  const { query, problem } = readAddress(reportQuery, params);
  const question = toQuestion(query, today());
  const read = await readWorkspace(caller.workspaceId, async (tx) => ({
    report: await readReport(tx, question, { limit: ROWS, from: (query.page - 1) * ROWS }),
    names: await readFilterNames(tx, question),
    choices: await readChoices(tx),
  }));
  return {
    workspaceSlug: caller.workspaceSlug,
    workspaceName: caller.workspaceName,
    today: today(),
    problem,
    query,
    days: describeDays(question),
    /** What a form for the first and last day begins with. */
    range: { from: question.from ?? '', to: question.to ?? '' },
    finding: findMain(read.report, question),
    table: toReportTable(read.report, question, query),
    rows: { from: (query.page - 1) * ROWS, shown: read.report.rows.length, all: read.report.rowCount },
    names: nameFilters(read.names, question),
    choices: read.choices,
  };
}

export type ReportView = Awaited<ReturnType<typeof loadReportPage>>;

/** The rows behind a figure, newest first. */
export async function loadEntriesPage(workspaceSlug: string, params: SearchParams) {
  const caller = await authorizePage(workspaceSlug);
  const { query, problem } = readAddress(entriesQuery, params);
  const { entries, next, sum, names } = await readWorkspace(caller.workspaceId, async (tx) => ({
    ...(await readEntryPage(tx, query, query.after === undefined ? null : readCursor(entryPlace, query.after), today())),
    names: await readFilterNames(tx, { projects: query.project, people: query.person, activities: query.activity }),
  }));
  return {
    workspaceSlug: caller.workspaceSlug,
    problem,
    query,
    days: describeDays({ from: query.from ?? null, to: query.to ?? null }),
    names: nameFilters(names, { projects: query.project }),
    sum,
    lines: toEntryLines(entries),
    next: next && writeCursor(next),
  };
}

export type EntriesView = Awaited<ReturnType<typeof loadEntriesPage>>;

/** More rows in one file than any workspace has projects, people or activities. */
const MOST_ROWS = 100_000;

/** All rows and steps of a report as CSV. */
export async function loadReportCsv(caller: Caller, request: Request): Promise<string> {
  const question = toQuestion(parseInput(reportQuery, readQuery(request, reportQuery)), today());
  const report = await readWorkspace(caller.workspaceId, (tx) => readReport(tx, question, { limit: MOST_ROWS, from: 0 }));
  return writeCsv(exportReport(report, question));
}

/** A page of a report for programs. */
export async function loadApiReport(caller: Caller, { by, per, from: first, to, project, person, activity, cursor, limit }: ApiReportQuery): Promise<ApiReport> {
  const question = { by, per, from: first ?? null, to: to ?? null, projects: project, people: person, activities: activity };
  const from = cursor === undefined ? 0 : readCursor(rowPlace, cursor).from;
  const report = await readWorkspace(caller.workspaceId, (tx) => readReport(tx, question, { limit, from }));
  const end = from + report.rows.length;
  return toApiReport(report, question, end < report.rowCount ? writeCursor({ from: end }) : null);
}

/** "No project" first, then projects by name. */
export async function loadProjectChoices(caller: Caller, text: string): Promise<Choice[]> {
  const found = await readWorkspace(caller.workspaceId, (tx) => findProjects(tx, text));
  return 'no project'.includes(text.toLowerCase()) ? [{ id: NO_PROJECT, name: 'No project' }, ...found] : found;
}
