import 'server-only';
import { planReport, type SumTable } from '@/lib/domain/time/report/plan-report';
import { NO_PROJECT, type DayRange, type Grouping, type ReportFilters, type ReportQuestion, type Step } from '@/lib/domain/time/report/report-question';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';

/** A row of a report: seconds in all, and by step. */
export type ReportRow = {
  readonly id: string;
  readonly name: string;
  readonly isRemoved: boolean;
  readonly seconds: number;
  readonly decidingSeconds: number;
  readonly entries: number;
  /** The steps that have hours, and how many seconds each. */
  readonly steps: readonly number[];
  readonly secondsByStep: readonly number[];
};

export type Report = {
  readonly rows: readonly ReportRow[];
  /** Of all rows, whichever are on this page. */
  readonly rowCount: number;
  readonly seconds: number;
  readonly decidingSeconds: number;
  readonly entries: number;
  /** By step, ascending: [step, seconds, deciding seconds]. */
  readonly totals: readonly (readonly [step: number, seconds: number, decidingSeconds: number])[];
};

type Slice = { readonly limit: number; readonly from: number };
type Answer = { readonly rows: readonly (readonly [string, string | null, boolean, number, number, number, number[], number[]])[] | null; readonly totals: Report['totals'] | null; readonly sum: readonly [number, number, number, number] };

/**
 * Adds hours up, most hours first. One query that answers in one piece of JSON: a row of the database for each cell would cost
 * more to receive than the sum itself.
 */
export async function readReport(tx: WorkspaceTransaction, question: ReportQuestion, { limit, from }: Slice): Promise<Report> {
  const [found] = await tx.$queryRaw<{ report: string }[]>`
    with cells as (
      select part.key, part.step, sum(part.seconds)::bigint as seconds, sum(part.deciding)::bigint as deciding, sum(part.entries)::bigint as entries
      from (${partsOf(question)}) as part
      group by part.key, part.step having sum(part.entries) > 0
    ), sums as (
      select key, sum(seconds)::bigint as seconds, sum(deciding)::bigint as deciding, sum(entries)::bigint as entries,
             array_agg(step order by step) as steps, array_agg(seconds order by step) as by_step
      from cells group by key
    ), shown as (
      select * from sums order by seconds desc, key limit ${limit} offset ${from}
    )
    select json_build_object(
      'rows', (select json_agg(json_build_array(s.key, n.name, coalesce(n.is_removed, false), s.seconds, s.deciding, s.entries, s.steps, s.by_step) order by s.seconds desc, s.key) from shown s ${namesOf(question.by)}),
      'totals', (select json_agg(json_build_array(t.step, t.seconds, t.deciding) order by t.step) from (select step, sum(seconds)::bigint as seconds, sum(deciding)::bigint as deciding from cells group by step) t),
      'sum', (select json_build_array(count(*), coalesce(sum(seconds), 0), coalesce(sum(deciding), 0), coalesce(sum(entries), 0)) from sums)
    )::text as report`;
  return toReport(JSON.parse(found?.report ?? '') as Answer, question.by);
}

function toReport({ rows, totals, sum: [rowCount, seconds, decidingSeconds, entries] }: Answer, by: Grouping): Report {
  return {
    rows: (rows ?? []).map(([id, name, isRemoved, own, deciding, count, steps, secondsByStep]) => ({ id, name: name ?? nameless(by), isRemoved, seconds: own, decidingSeconds: deciding, entries: count, steps, secondsByStep })),
    rowCount, seconds, decidingSeconds, entries,
    totals: totals ?? [],
  };
}

/** Of the hours without a project or a stage; those of a stage are named where they are shown. */
function nameless(by: Grouping): string {
  return by === 'project' ? 'No project' : by === 'stage' ? '' : 'Unknown';
}

/** Cells from sums, and from the entries of what the sums can't tell. */
function partsOf(question: ReportQuestion): Prisma.Sql {
  const { sums, entries } = planReport(question);
  const parts = [...(sums ? [fromSums(sums.table, sums.days, question)] : []), ...entries.map((days) => fromEntries(days, question))];
  return Prisma.join(parts, ' union all ');
}

type Columns = Readonly<Record<Grouping | 'day', Prisma.Sql>>;

const sumColumns: Readonly<Record<SumTable, { readonly table: Prisma.Sql; readonly columns: Columns }>> = {
  projectActivity: { table: Prisma.sql`time_by_project_activity`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`activity_id`, person: Prisma.sql`null`, stage: Prisma.sql`null`, day: Prisma.sql`null::date` } },
  projectMonth: { table: Prisma.sql`time_by_project_month`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`null`, person: Prisma.sql`null`, stage: Prisma.sql`stage`, day: Prisma.sql`month` } },
  projectWeek: { table: Prisma.sql`time_by_project_week`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`null`, person: Prisma.sql`null`, stage: Prisma.sql`stage`, day: Prisma.sql`week` } },
  personWeek: { table: Prisma.sql`time_by_person_week`, columns: { project: Prisma.sql`null`, activity: Prisma.sql`activity_id`, person: Prisma.sql`person_id`, stage: Prisma.sql`null`, day: Prisma.sql`period` } },
};

const entryColumns: Columns = { project: Prisma.sql`coalesce(project_id, nil_uuid())`, activity: Prisma.sql`activity_id`, person: Prisma.sql`person_id`, stage: Prisma.sql`coalesce(stage::text, '')`, day: Prisma.sql`work_date` };

function fromSums(name: SumTable, days: DayRange, question: ReportQuestion): Prisma.Sql {
  const { table, columns } = sumColumns[name];
  return Prisma.sql`
    select ${columns[question.by]} as key, ${stepOf(question.per, columns.day)} as step, seconds, deciding_seconds as deciding, entries
    from ${table} where workspace_id = current_workspace_id() ${within(columns.day, days)} ${filtered(columns, question)}`;
}

function fromEntries(days: DayRange, question: ReportQuestion): Prisma.Sql {
  return Prisma.sql`
    select ${entryColumns[question.by]} as key, ${stepOf(question.per, entryColumns.day)} as step, sum(seconds) as seconds, coalesce(sum(seconds) filter (where changed_decision), 0) as deciding, count(*) as entries
    from time_entry where workspace_id = current_workspace_id() ${within(entryColumns.day, days)} ${filtered({ ...entryColumns, project: Prisma.sql`project_id` }, question)}
    group by 1, 2`;
}

/** As `indexOfStep` counts. */
function stepOf(per: Step, day: Prisma.Sql): Prisma.Sql {
  if (per === 'total') return Prisma.sql`0`;
  if (per === 'week') return Prisma.sql`(${day} - date '1970-01-05') / 7`;
  return Prisma.sql`(extract(year from ${day})::int * 12 + extract(month from ${day})::int - 1)`;
}

function within(day: Prisma.Sql, { from, to }: DayRange): Prisma.Sql {
  const after = from === null ? Prisma.empty : Prisma.sql`and ${day} >= ${from}::date`;
  const before = to === null ? Prisma.empty : Prisma.sql`and ${day} <= ${to}::date`;
  return Prisma.sql`${after} ${before}`;
}

function filtered(columns: Columns, { projects, people, activities }: ReportFilters): Prisma.Sql {
  return Prisma.sql`${anyProject(columns.project, projects)} ${anyOf(columns.person, people)} ${anyOf(columns.activity, activities)}`;
}

function anyOf(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  return ids.length === 0 ? Prisma.empty : Prisma.sql`and ${column} = any(${[...ids]}::uuid[])`;
}

/** Entries know no project as null, sums as an id of noughts; both ways go through an index. */
function anyProject(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  if (!ids.includes(NO_PROJECT)) return anyOf(column, ids);
  return Prisma.sql`and (${column} = any(${[...ids]}::uuid[]) or ${column} is null)`;
}

function namesOf(by: Grouping): Prisma.Sql {
  switch (by) {
    case 'project':
      return Prisma.sql`left join (select id, name, deleted_at is not null as is_removed from project) n on n.id = s.key`;
    case 'person':
      return Prisma.sql`left join (select id, name, false as is_removed from person) n on n.id = s.key`;
    case 'activity':
      return Prisma.sql`left join (select id, name, false as is_removed from activity) n on n.id = s.key`;
    case 'stage':
      return Prisma.sql`left join (select null::text as name, false as is_removed) n on true`;
    default:
      return by satisfies never;
  }
}

/** The names of what is filtered by, in their order. */
export async function readFilterNames(tx: WorkspaceTransaction, { projects, people, activities }: ReportFilters) {
  const select = { id: true, name: true } as const;
  return {
    projects: projects.length === 0 ? [] : await tx.project.findMany({ where: { id: { in: [...projects] } }, select, orderBy: { name: 'asc' } }),
    people: people.length === 0 ? [] : await tx.person.findMany({ where: { id: { in: [...people] } }, select, orderBy: { name: 'asc' } }),
    activities: activities.length === 0 ? [] : await tx.activity.findMany({ where: { id: { in: [...activities] } }, select, orderBy: { sort: 'asc' } }),
  };
}
