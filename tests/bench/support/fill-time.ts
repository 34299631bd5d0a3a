import pg from 'pg';

export type TimeFilling = { readonly workspaceId: string; readonly projects: number; readonly people: number; readonly entries: number };

/** Entries per statement; their sums are kept by the triggers of the product. */
const BATCH = 100_000;

/** Three years that end on this day. */
const LAST_DAY = '2026-11-20';
const DAYS = 1096;

/**
 * Fills a workspace with people, projects and three years of hours by statements that write many rows at once. What each
 * entry names is drawn from its number, so that every run has the same.
 */
export async function fillTime(url: string, { workspaceId, projects, people, entries }: TimeFilling): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('groundwork.workspace_id', $1, false)", [workspaceId]);
    await client.query(`insert into project (workspace_id, id, name, stage) select $1, gen_random_uuid(), 'Project ' || i, (enum_range(null::"Stage"))[1 + i % 9] from generate_series(1, $2::int) as i`, [workspaceId, projects]);
    await client.query(`insert into person (workspace_id, id, name) select $1, gen_random_uuid(), 'Person ' || i from generate_series(1, $2::int) as i`, [workspaceId, people]);
    for (let from = 0; from < entries; from += BATCH) await client.query(ENTRIES, [workspaceId, from + 1, Math.min(from + BATCH, entries), LAST_DAY, DAYS]);
    await client.query('vacuum (analyze) time_entry, time_by_project_month, time_by_project_week, time_by_project_activity, time_by_person_week');
  } finally {
    await client.end();
  }
}

/** A hash of the entry's number and the name of what is drawn takes the part of chance. One in forty belongs to no project. */
const ENTRIES = `
  with person_list as (select array_agg(id order by id) as ids from person where workspace_id = $1),
    project_list as (select array_agg(id order by id) as ids, array_agg(stage order by id) as stages from project where workspace_id = $1),
    activity_list as (select array_agg(id order by id) as ids from activity where workspace_id = $1),
    drawn as (
      select i, draw('person', i) % cardinality(p.ids) + 1 as person, draw('project', i) % cardinality(q.ids) + 1 as project, draw('activity', i) % cardinality(a.ids) + 1 as activity, p.ids as people, q.ids as projects, q.stages, a.ids as activities
      from generate_series($2::int, $3::int) as i, person_list as p, project_list as q, activity_list as a)
  insert into time_entry (workspace_id, id, person_id, project_id, activity_id, stage, work_date, seconds, note, quantity, quantity_unit, changed_decision)
  select $1, gen_random_uuid(), people[person], case when draw('none', i) % 40 > 0 then projects[project] end, activities[activity], case when draw('none', i) % 40 > 0 then stages[project] end,
    $4::date - (draw('day', i) % $5::int)::int, 900 * (1 + draw('length', i) % 6), 'entry ' || i,
    case when draw('quantity', i) % 10 = 0 then draw('many', i) % 300 end, case when draw('quantity', i) % 10 = 0 then 'labels' end, draw('decision', i) % 20 = 0
  from drawn`.replaceAll(/draw\(('\w+'), i\)/g, '(hashtextextended($1, i) & 2147483647)');
