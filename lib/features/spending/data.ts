import 'server-only';
import type { CalendarDay } from '@/lib/domain/time/calendar-day';
import { ratePerson } from '@/lib/domain/time/report/person-rate';
import type { DayRange } from '@/lib/domain/time/report/report-question';
import { DAYS_UNTIL_FINISHED, type AnsweredTask, type PricedMetric, type ProjectEstimate } from '@/lib/domain/time/report/spending';
import { groupBy } from '@/lib/domain/shared/group-by';
import { Prisma, type HourKind } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';

/** More tasks than these would not change what they say. */
const MOST_TASKS = 20_000;

/** Tasks that were last worked on in the period, the latest first; what was worked on within the last week may not be finished. */
export async function readAnsweredTasks(tx: WorkspaceTransaction, { from, to }: DayRange, today: CalendarDay): Promise<AnsweredTask[]> {
  const after = from === null ? Prisma.empty : Prisma.sql`and max(e.work_date) >= ${from}::date`;
  const before = to === null ? Prisma.empty : Prisma.sql`and max(e.work_date) <= ${to}::date`;
  return tx.$queryRaw<AnsweredTask[]>`
    select k.project_id as "projectId", k.person_id as "personId", k.activity_id as "activityId", k.estimate_seconds::float8 as estimate, sum(e.seconds)::float8 as actual
    from task k join time_entry e on e.workspace_id = k.workspace_id and e.task_id = k.id
    where k.estimate_seconds > 0
    group by k.workspace_id, k.id having max(e.work_date) < ${today}::date - ${DAYS_UNTIL_FINISHED}::int ${after} ${before}
    order by max(e.work_date) desc, k.id limit ${MOST_TASKS}`;
}

/** The names of what tasks belong to. */
export async function readNames(tx: WorkspaceTransaction, tasks: readonly AnsweredTask[]) {
  const select = { id: true, name: true } as const;
  const projectIds = [...new Set(tasks.flatMap(({ projectId }) => projectId ?? []))];
  return {
    people: await tx.person.findMany({ select }),
    activities: await tx.activity.findMany({ select: { ...select, key: true }, orderBy: { sort: 'asc' } }),
    projects: await tx.project.findMany({ where: { id: { in: projectIds }, deletedAt: null }, select, orderBy: { name: 'asc' } }),
  };
}

/** Projects with an estimate of their effort or a plan of labels, most hours first, beside all that was logged on them. */
export async function readProjectEstimates(tx: WorkspaceTransaction, { limit, from }: { readonly limit: number; readonly from: number }): Promise<ProjectEstimate[]> {
  return tx.$queryRaw<ProjectEstimate[]>`
    with believed as (
      select distinct on (project_id) project_id, unit, p10, p50, p90 from estimate
      where project_id is not null and quantity = 'effort' and unit in ('person-weeks', 'hours') order by project_id, made_at desc, id desc
    ), spent as (select project_id, sum(seconds)::float8 as seconds from time_by_project_month group by project_id)
    select p.id, p.name, b.unit, b.p10, b.p50, b.p90, coalesce(s.seconds, 0) as seconds,
           l.needed_low as "labelsLow", l.needed_likely as "labelsLikely", l.needed_high as "labelsHigh",
           coalesce((select sum(t.quantity)::float8 from time_by_project_activity t join activity a on a.id = t.activity_id and a.key = 'labeling' where t.project_id = p.id), 0) as labels
    from project p left join believed b on b.project_id = p.id left join spent s on s.project_id = p.id left join label_plan l on l.project_id = p.id
    where p.deleted_at is null and (b.p50 is not null or l.needed_likely > 0)
    order by coalesce(s.seconds, 0) desc, p.name, p.id limit ${limit} offset ${from}`;
}

/** Projects whose primary metric was measured on the holdout in the period, with the hours of each person on them in it. */
export async function readPricedMetrics(tx: WorkspaceTransaction, days: DayRange, { limit, from }: { readonly limit: number; readonly from: number }): Promise<PricedMetric[]> {
  const within = { ...(days.from === null ? {} : { gte: new Date(days.from) }), ...(days.to === null ? {} : { lt: new Date(Date.parse(days.to) + 86_400_000) }) };
  const metrics = await tx.metric.findMany({
    where: { isPrimary: true, project: { deletedAt: null }, metricValues: { some: { onHoldout: true, measuredAt: within } } },
    select: {
      id: true, name: true, unit: true, direction: true, project: { select: { id: true, name: true } },
      metricValues: { where: { onHoldout: true }, orderBy: [{ measuredAt: 'asc' }, { id: 'asc' }], select: { value: true, error: true, measuredAt: true } },
    },
    orderBy: [{ project: { name: 'asc' } }, { id: 'asc' }],
    take: limit,
    skip: from,
  });
  const projectIds = metrics.map(({ project }) => project.id);
  const work = await readWork(tx, projectIds, days);
  const compute = await tx.experiment.groupBy({ by: ['projectId'], where: { projectId: { in: projectIds }, finishedAt: { not: null, ...within } }, _sum: { computeHours: true } });
  const computeHours = new Map(compute.map(({ projectId, _sum }) => [projectId, _sum.computeHours ?? 0]));
  return metrics.map(({ name, unit, direction, project, metricValues }) => ({
    projectId: project.id,
    project: project.name,
    metric: name,
    unit,
    direction,
    measured: metricValues.map(({ value, error, measuredAt }) => ({ value, error, day: measuredAt.toISOString().slice(0, 10) })),
    work: work.get(project.id) ?? [],
    computeHours: computeHours.get(project.id) ?? 0,
  }));
}

async function readWork(tx: WorkspaceTransaction, projectIds: readonly string[], { from, to }: DayRange) {
  const rows = await tx.timeEntry.groupBy({
    by: ['projectId', 'personId'],
    where: { projectId: { in: [...projectIds] }, workDate: { ...(from === null ? {} : { gte: new Date(from) }), ...(to === null ? {} : { lte: new Date(to) }) } },
    _sum: { seconds: true },
  });
  return groupBy(rows.map(({ projectId, personId, _sum }) => ({ projectId: projectId ?? '', personId, seconds: _sum.seconds ?? 0 })), ({ projectId }) => projectId);
}

/** What an hour costs: of each role, of everybody else, and so of each person, and of compute; null where nothing says. */
export async function readRates(tx: WorkspaceTransaction) {
  const prices = await tx.hourPrice.findMany({ select: { kind: true, amount: true } });
  const priceOf = (kind: HourKind): number | null => prices.find((price) => price.kind === kind)?.amount ?? null;
  const otherwise = priceOf('people');
  const roles = await tx.teamRole.findMany({ where: { isActive: true }, orderBy: { sort: 'asc' }, select: { id: true, name: true, hourlyCost: true } });
  const people = await tx.person.findMany({ select: { id: true, personRoles: { select: { share: true, role: { select: { hourlyCost: true } } } } } });
  const rateOf = new Map(people.map(({ id, personRoles }) => [id, ratePerson(personRoles.map(({ share, role }) => ({ share, hourlyCost: role.hourlyCost })), otherwise)]));
  return { otherwise, perComputeHour: priceOf('compute'), roles, rateOf };
}
