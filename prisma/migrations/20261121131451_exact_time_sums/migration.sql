-- Quantities were added as floating-point numbers: what was put on and taken off again left a crumb.
TRUNCATE "time_by_project_activity";
ALTER TABLE "time_by_project_activity" ALTER COLUMN "quantity" SET DATA TYPE DECIMAL;
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_quantity_is_finite" CHECK (quantity > '-Infinity' AND quantity < 'Infinity');

-- Weeks know the stage too, so that hours by stage and week need no entries.
TRUNCATE "time_by_project_week";
ALTER TABLE "time_by_project_week" DROP CONSTRAINT "time_by_project_week_pkey",
ADD COLUMN     "stage" TEXT NOT NULL,
ADD CONSTRAINT "time_by_project_week_pkey" PRIMARY KEY ("workspace_id", "week", "project_id", "stage");

-- What a statement changed is netted first and written once for each table, in the order of the key: taking off and putting on
-- in two passes let two writers who moved hours between the same projects lock each other out. A change of a note alone writes
-- nothing. One function for each kind of statement, because each has other transition tables; all from one text.
DO $keep$
DECLARE
  body constant text := $body$
BEGIN
  INSERT INTO time_by_project_month AS t (workspace_id, project_id, month, stage, seconds, deciding_seconds, entries)
    SELECT workspace_id, coalesce(project_id, nil_uuid()), month_of(work_date), coalesce(stage::text, ''),
           sum(sign * c.seconds), coalesce(sum(sign * c.seconds) FILTER (WHERE changed_decision), 0), sum(sign)
    FROM (%1$s) AS c GROUP BY 1, 2, 3, 4 HAVING %2$s ORDER BY 1, 2, 3, 4
    ON CONFLICT (workspace_id, project_id, month, stage) DO UPDATE
    SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
  INSERT INTO time_by_project_week AS t (workspace_id, week, project_id, stage, seconds, deciding_seconds, entries)
    SELECT workspace_id, week_of(work_date), coalesce(project_id, nil_uuid()), coalesce(stage::text, ''),
           sum(sign * c.seconds), coalesce(sum(sign * c.seconds) FILTER (WHERE changed_decision), 0), sum(sign)
    FROM (%1$s) AS c GROUP BY 1, 2, 3, 4 HAVING %2$s ORDER BY 1, 2, 3, 4
    ON CONFLICT (workspace_id, week, project_id, stage) DO UPDATE
    SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
  INSERT INTO time_by_project_activity AS t (workspace_id, project_id, activity_id, quantity, quantity_seconds, seconds, deciding_seconds, entries)
    SELECT workspace_id, coalesce(project_id, nil_uuid()), activity_id,
           coalesce(sum(sign * c.quantity::numeric), 0), coalesce(sum(sign * c.seconds) FILTER (WHERE c.quantity IS NOT NULL), 0),
           sum(sign * c.seconds), coalesce(sum(sign * c.seconds) FILTER (WHERE changed_decision), 0), sum(sign)
    FROM (%1$s) AS c GROUP BY 1, 2, 3
    HAVING %2$s OR coalesce(sum(sign * c.quantity::numeric), 0) <> 0 OR coalesce(sum(sign * c.seconds) FILTER (WHERE c.quantity IS NOT NULL), 0) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (workspace_id, project_id, activity_id) DO UPDATE
    SET quantity = t.quantity + excluded.quantity, quantity_seconds = t.quantity_seconds + excluded.quantity_seconds,
        seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
  INSERT INTO time_by_person_week AS t (workspace_id, period, person_id, activity_id, seconds, deciding_seconds, entries)
    SELECT workspace_id, greatest(week_of(work_date), month_of(work_date)), person_id, activity_id,
           sum(sign * c.seconds), coalesce(sum(sign * c.seconds) FILTER (WHERE changed_decision), 0), sum(sign)
    FROM (%1$s) AS c GROUP BY 1, 2, 3, 4 HAVING %2$s ORDER BY 1, 2, 3, 4
    ON CONFLICT (workspace_id, period, person_id, activity_id) DO UPDATE
    SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
  RETURN NULL;
END$body$;
  moved constant text := 'sum(sign) <> 0 OR sum(sign * c.seconds) <> 0 OR coalesce(sum(sign * c.seconds) FILTER (WHERE changed_decision), 0) <> 0';
  job record;
BEGIN
  FOR job IN
    SELECT * FROM (VALUES
      ('insert', 'REFERENCING NEW TABLE AS added', 'SELECT *, 1 AS sign FROM added'),
      ('update', 'REFERENCING OLD TABLE AS removed NEW TABLE AS added', 'SELECT *, 1 AS sign FROM added UNION ALL SELECT *, -1 FROM removed'),
      -- Of a workspace that goes itself, nothing is kept.
      ('delete', 'REFERENCING OLD TABLE AS removed', 'SELECT *, -1 AS sign FROM removed WHERE EXISTS (SELECT FROM workspace AS w WHERE w.id = removed.workspace_id)')
    ) AS jobs (op, tables, changes)
  LOOP
    EXECUTE format('DROP TRIGGER %I ON time_entry', 'keep_time_sums_on_' || job.op);
    EXECUTE format('CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS %L', 'keep_time_sums_on_' || job.op, format(body, job.changes, moved));
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON time_entry %s FOR EACH STATEMENT EXECUTE FUNCTION %I()', 'keep_time_sums_on_' || job.op, job.op, job.tables, 'keep_time_sums_on_' || job.op);
  END LOOP;
  DROP FUNCTION keep_time_sums();
END
$keep$;

-- The sums of what is stored already.
ALTER TABLE "time_entry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_week" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_activity" NO FORCE ROW LEVEL SECURITY;
INSERT INTO time_by_project_week (workspace_id, week, project_id, stage, seconds, deciding_seconds, entries)
  SELECT workspace_id, week_of(work_date), coalesce(project_id, nil_uuid()), coalesce(stage::text, ''), sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3, 4;
INSERT INTO time_by_project_activity (workspace_id, project_id, activity_id, quantity, quantity_seconds, seconds, deciding_seconds, entries)
  SELECT workspace_id, coalesce(project_id, nil_uuid()), activity_id, coalesce(sum(quantity::numeric), 0), coalesce(sum(seconds) FILTER (WHERE quantity IS NOT NULL), 0),
         sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3;
ALTER TABLE "time_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_week" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_activity" FORCE ROW LEVEL SECURITY;
