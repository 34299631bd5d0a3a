-- DropForeignKey
ALTER TABLE "time_rollup" DROP CONSTRAINT "time_rollup_workspace_id_fkey";

-- AlterTable
ALTER TABLE "experiment" ADD COLUMN     "class_count" INTEGER,
ADD COLUMN     "training_examples" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "forecast_record" ADD COLUMN     "at_hours" DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE "forecast_record" ALTER COLUMN "at_hours" DROP DEFAULT;

-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "class_count" INTEGER;

-- AlterTable
-- Row-level security binds the owner too, and this must reach every workspace.
ALTER TABLE "time_entry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_entry" ADD COLUMN "seconds" INTEGER;
UPDATE "time_entry" SET "seconds" = "minutes" * 60;
ALTER TABLE "time_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_entry" DROP COLUMN "minutes",
ALTER COLUMN "seconds" SET NOT NULL,
ADD COLUMN     "stage" "Stage",
ADD COLUMN     "task_id" UUID,
ADD COLUMN     "time_zone" TEXT,
ALTER COLUMN "project_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "timer" ADD COLUMN     "experiment_id" UUID,
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC',
ALTER COLUMN "project_id" DROP NOT NULL;

-- DropTable
DROP TABLE "time_rollup";

-- CreateTable
CREATE TABLE "tracker_connection" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "token_cipher" TEXT,
    "experiment_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "fetched_until" TIMESTAMPTZ(3),
    "last_fetched_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tracker_connection_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "tracked_run" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "experiment_id" UUID,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "collection" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT '',
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "tags" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "import_batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tracked_run_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "run_metric" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "last_value" DOUBLE PRECISION NOT NULL,
    "points" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "run_metric_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID,
    "person_id" UUID,
    "activity_id" UUID,
    "name" TEXT NOT NULL,
    "estimate_seconds" INTEGER,
    "source" TEXT,
    "external_id" TEXT,
    "natural_key" TEXT,
    "import_batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "time_by_project_month" (
    "workspace_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "stage" TEXT NOT NULL,
    "seconds" BIGINT NOT NULL,
    "deciding_seconds" BIGINT NOT NULL,
    "entries" BIGINT NOT NULL,

    CONSTRAINT "time_by_project_month_pkey" PRIMARY KEY ("workspace_id","project_id","month","stage")
);

-- CreateTable
CREATE TABLE "time_by_project_week" (
    "workspace_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "seconds" BIGINT NOT NULL,
    "deciding_seconds" BIGINT NOT NULL,
    "entries" BIGINT NOT NULL,

    CONSTRAINT "time_by_project_week_pkey" PRIMARY KEY ("workspace_id","week","project_id")
);

-- CreateTable
CREATE TABLE "time_by_project_activity" (
    "workspace_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "quantity" DOUBLE PRECISION NOT NULL,
    "quantity_seconds" BIGINT NOT NULL,
    "seconds" BIGINT NOT NULL,
    "deciding_seconds" BIGINT NOT NULL,
    "entries" BIGINT NOT NULL,

    CONSTRAINT "time_by_project_activity_pkey" PRIMARY KEY ("workspace_id","project_id","activity_id")
);

-- CreateTable
CREATE TABLE "time_by_person_week" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "period" DATE NOT NULL,
    "activity_id" UUID NOT NULL,
    "seconds" BIGINT NOT NULL,
    "deciding_seconds" BIGINT NOT NULL,
    "entries" BIGINT NOT NULL,

    CONSTRAINT "time_by_person_week_pkey" PRIMARY KEY ("workspace_id","period","person_id","activity_id")
);

-- CreateIndex
CREATE INDEX "tracker_connection_workspace_id_project_id_idx" ON "tracker_connection"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "tracked_run_workspace_id_project_id_idx" ON "tracked_run"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "tracked_run_workspace_id_experiment_id_idx" ON "tracked_run"("workspace_id", "experiment_id");

-- CreateIndex
CREATE UNIQUE INDEX "tracked_run_workspace_id_source_external_id_key" ON "tracked_run"("workspace_id", "source", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_metric_workspace_id_run_id_name_key" ON "run_metric"("workspace_id", "run_id", "name");

-- CreateIndex
CREATE INDEX "task_workspace_id_project_id_idx" ON "task"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_workspace_id_natural_key_key" ON "task"("workspace_id", "natural_key");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_work_date_idx" ON "time_entry"("workspace_id", "work_date");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_experiment_id_idx" ON "time_entry"("workspace_id", "experiment_id");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_task_id_idx" ON "time_entry"("workspace_id", "task_id");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_import_batch_id_idx" ON "time_entry"("workspace_id", "import_batch_id");

-- AddForeignKey
ALTER TABLE "tracker_connection" ADD CONSTRAINT "tracker_connection_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_connection" ADD CONSTRAINT "tracker_connection_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_run" ADD CONSTRAINT "tracked_run_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_run" ADD CONSTRAINT "tracked_run_workspace_id_experiment_id_fkey" FOREIGN KEY ("workspace_id", "experiment_id") REFERENCES "experiment"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_run" ADD CONSTRAINT "tracked_run_workspace_id_import_batch_id_fkey" FOREIGN KEY ("workspace_id", "import_batch_id") REFERENCES "import_batch"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_run" ADD CONSTRAINT "tracked_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_metric" ADD CONSTRAINT "run_metric_workspace_id_run_id_fkey" FOREIGN KEY ("workspace_id", "run_id") REFERENCES "tracked_run"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_metric" ADD CONSTRAINT "run_metric_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_task_id_fkey" FOREIGN KEY ("workspace_id", "task_id") REFERENCES "task"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_activity_id_fkey" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_import_batch_id_fkey" FOREIGN KEY ("workspace_id", "import_batch_id") REFERENCES "import_batch"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_workspace_id_experiment_id_fkey" FOREIGN KEY ("workspace_id", "experiment_id") REFERENCES "experiment"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_by_project_month" ADD CONSTRAINT "time_by_project_month_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_by_project_week" ADD CONSTRAINT "time_by_project_week_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_by_project_activity" ADD CONSTRAINT "time_by_project_activity_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_by_person_week" ADD CONSTRAINT "time_by_person_week_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation of the new tables, as of all others.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tracker_connection', 'tracked_run', 'run_metric', 'task', 'time_by_project_month', 'time_by_project_week', 'time_by_project_activity', 'time_by_person_week']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY workspace_isolation ON %I USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id())',
      name);
    EXECUTE format('GRANT SELECT ON %I TO groundwork_app', name);
    IF name NOT LIKE 'time_by_%' THEN
      EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO groundwork_app', name);
    END IF;
  END LOOP;
END
$$;

ALTER TABLE "time_entry"
  ADD CONSTRAINT "time_entry_seconds_in_a_day" CHECK (seconds > 0 AND seconds <= 86400),
  ADD CONSTRAINT "time_entry_ends_after_start" CHECK (ended_at >= started_at);

CREATE FUNCTION week_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN day - (extract(isodow FROM day)::int - 1);
CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN day - (extract(day FROM day)::int - 1);
CREATE FUNCTION nil_uuid() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '00000000-0000-0000-0000-000000000000'::uuid;

-- Keeps the sums of hours, in the transaction that changes the entries: what a statement removed is taken off, what it
-- added is put on. Runs as the owner of the tables, because the application may only read the sums; row-level security
-- is forced on the owner too. Rows are taken in the order of their key, so that two writers don't lock each other out.
CREATE FUNCTION keep_time_sums() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE time_by_project_month AS t
      SET seconds = t.seconds - d.seconds, deciding_seconds = t.deciding_seconds - d.deciding_seconds, entries = t.entries - d.entries
      FROM (SELECT workspace_id, coalesce(project_id, nil_uuid()) AS project_id, month_of(work_date) AS month, coalesce(stage::text, '') AS stage,
                   sum(removed.seconds) AS seconds, coalesce(sum(removed.seconds) FILTER (WHERE changed_decision), 0) AS deciding_seconds, count(*) AS entries
            FROM removed GROUP BY 1, 2, 3, 4) AS d
      WHERE t.workspace_id = d.workspace_id AND t.project_id = d.project_id AND t.month = d.month AND t.stage = d.stage;
    UPDATE time_by_project_week AS t
      SET seconds = t.seconds - d.seconds, deciding_seconds = t.deciding_seconds - d.deciding_seconds, entries = t.entries - d.entries
      FROM (SELECT workspace_id, coalesce(project_id, nil_uuid()) AS project_id, week_of(work_date) AS week,
                   sum(removed.seconds) AS seconds, coalesce(sum(removed.seconds) FILTER (WHERE changed_decision), 0) AS deciding_seconds, count(*) AS entries
            FROM removed GROUP BY 1, 2, 3) AS d
      WHERE t.workspace_id = d.workspace_id AND t.project_id = d.project_id AND t.week = d.week;
    UPDATE time_by_project_activity AS t
      SET quantity = t.quantity - d.quantity, quantity_seconds = t.quantity_seconds - d.quantity_seconds,
          seconds = t.seconds - d.seconds, deciding_seconds = t.deciding_seconds - d.deciding_seconds, entries = t.entries - d.entries
      FROM (SELECT workspace_id, coalesce(project_id, nil_uuid()) AS project_id, activity_id,
                   coalesce(sum(removed.quantity), 0) AS quantity, coalesce(sum(removed.seconds) FILTER (WHERE removed.quantity IS NOT NULL), 0) AS quantity_seconds,
                   sum(removed.seconds) AS seconds, coalesce(sum(removed.seconds) FILTER (WHERE changed_decision), 0) AS deciding_seconds, count(*) AS entries
            FROM removed GROUP BY 1, 2, 3) AS d
      WHERE t.workspace_id = d.workspace_id AND t.project_id = d.project_id AND t.activity_id = d.activity_id;
    UPDATE time_by_person_week AS t
      SET seconds = t.seconds - d.seconds, deciding_seconds = t.deciding_seconds - d.deciding_seconds, entries = t.entries - d.entries
      FROM (SELECT workspace_id, person_id, greatest(week_of(work_date), month_of(work_date)) AS period, activity_id,
                   sum(removed.seconds) AS seconds, coalesce(sum(removed.seconds) FILTER (WHERE changed_decision), 0) AS deciding_seconds, count(*) AS entries
            FROM removed GROUP BY 1, 2, 3, 4) AS d
      WHERE t.workspace_id = d.workspace_id AND t.person_id = d.person_id AND t.period = d.period AND t.activity_id = d.activity_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO time_by_project_month AS t (workspace_id, project_id, month, stage, seconds, deciding_seconds, entries)
      SELECT workspace_id, coalesce(project_id, nil_uuid()), month_of(work_date), coalesce(stage::text, ''),
             sum(added.seconds), coalesce(sum(added.seconds) FILTER (WHERE changed_decision), 0), count(*)
      FROM added GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT (workspace_id, project_id, month, stage) DO UPDATE
      SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
    INSERT INTO time_by_project_week AS t (workspace_id, project_id, week, seconds, deciding_seconds, entries)
      SELECT workspace_id, coalesce(project_id, nil_uuid()), week_of(work_date),
             sum(added.seconds), coalesce(sum(added.seconds) FILTER (WHERE changed_decision), 0), count(*)
      FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (workspace_id, week, project_id) DO UPDATE
      SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
    INSERT INTO time_by_project_activity AS t (workspace_id, project_id, activity_id, quantity, quantity_seconds, seconds, deciding_seconds, entries)
      SELECT workspace_id, coalesce(project_id, nil_uuid()), activity_id,
             coalesce(sum(added.quantity), 0), coalesce(sum(added.seconds) FILTER (WHERE added.quantity IS NOT NULL), 0),
             sum(added.seconds), coalesce(sum(added.seconds) FILTER (WHERE changed_decision), 0), count(*)
      FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (workspace_id, project_id, activity_id) DO UPDATE
      SET quantity = t.quantity + excluded.quantity, quantity_seconds = t.quantity_seconds + excluded.quantity_seconds,
          seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
    INSERT INTO time_by_person_week AS t (workspace_id, person_id, period, activity_id, seconds, deciding_seconds, entries)
      SELECT workspace_id, person_id, greatest(week_of(work_date), month_of(work_date)), activity_id,
             sum(added.seconds), coalesce(sum(added.seconds) FILTER (WHERE changed_decision), 0), count(*)
      FROM added GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT (workspace_id, period, person_id, activity_id) DO UPDATE
      SET seconds = t.seconds + excluded.seconds, deciding_seconds = t.deciding_seconds + excluded.deciding_seconds, entries = t.entries + excluded.entries;
  END IF;
  RETURN NULL;
END
$$;

-- A locked week takes no change through any door. The application turns GW001 into words.
CREATE FUNCTION refuse_locked_weeks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  locked date;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    SELECT l.week_start INTO locked FROM week_lock AS l
      WHERE EXISTS (SELECT FROM removed WHERE removed.workspace_id = l.workspace_id AND week_of(removed.work_date) = l.week_start) LIMIT 1;
  END IF;
  IF locked IS NULL AND TG_OP <> 'DELETE' THEN
    SELECT l.week_start INTO locked FROM week_lock AS l
      WHERE EXISTS (SELECT FROM added WHERE added.workspace_id = l.workspace_id AND week_of(added.work_date) = l.week_start) LIMIT 1;
  END IF;
  IF locked IS NOT NULL THEN
    RAISE EXCEPTION 'The week of % is locked', locked USING ERRCODE = 'GW001', DETAIL = locked::text;
  END IF;
  RETURN NULL;
END
$$;

-- Tells every instance of the application what changed, at the commit: the table, and the projects and people unless
-- they are many. Screens that show them fetch again; no content travels here.
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    FOR change IN
      SELECT r.workspace_id, count(*) AS rows, jsonb_agg(DISTINCT to_jsonb(r) -> 'project_id') AS projects, jsonb_agg(DISTINCT to_jsonb(r) -> 'person_id') AS people
      FROM (SELECT * FROM removed LIMIT 50) AS r GROUP BY r.workspace_id
    LOOP
      PERFORM notify_change(change.workspace_id, TG_TABLE_NAME, change.rows, change.projects, change.people);
    END LOOP;
  ELSE
    FOR change IN
      SELECT r.workspace_id, count(*) AS rows, jsonb_agg(DISTINCT to_jsonb(r) -> 'project_id') AS projects, jsonb_agg(DISTINCT to_jsonb(r) -> 'person_id') AS people
      FROM (SELECT * FROM added LIMIT 50) AS r GROUP BY r.workspace_id
    LOOP
      PERFORM notify_change(change.workspace_id, TG_TABLE_NAME, change.rows, change.projects, change.people);
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION notify_change(workspace uuid, subject text, changed bigint, projects jsonb, people jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('groundwork_changes', jsonb_build_object(
    'workspace', workspace, 'subject', subject,
    'projects', CASE WHEN changed < 50 THEN projects END,
    'people', CASE WHEN changed < 50 THEN people END)::text);
$$;

DO $$
DECLARE
  job record;
BEGIN
  FOR job IN
    SELECT * FROM (VALUES
      ('time_entry', 'keep_time_sums'), ('time_entry', 'refuse_locked_weeks'), ('time_entry', 'announce_change'),
      ('timer', 'announce_change'), ('experiment', 'announce_change'), ('metric_value', 'announce_change'), ('time_box', 'announce_change'), ('week_lock', 'announce_change')
    ) AS jobs (tbl, fn)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION %I()', job.fn || '_on_insert', job.tbl, job.fn);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION %I()', job.fn || '_on_update', job.tbl, job.fn);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION %I()', job.fn || '_on_delete', job.tbl, job.fn);
  END LOOP;
END
$$;

-- The sums of what is stored already.
ALTER TABLE "time_entry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_month" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_week" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_activity" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_person_week" NO FORCE ROW LEVEL SECURITY;
INSERT INTO time_by_project_month
  SELECT workspace_id, coalesce(project_id, nil_uuid()), month_of(work_date), coalesce(stage::text, ''), sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3, 4;
INSERT INTO time_by_project_week
  SELECT workspace_id, coalesce(project_id, nil_uuid()), week_of(work_date), sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3;
INSERT INTO time_by_project_activity
  SELECT workspace_id, coalesce(project_id, nil_uuid()), activity_id, coalesce(sum(quantity), 0), coalesce(sum(seconds) FILTER (WHERE quantity IS NOT NULL), 0),
         sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3;
INSERT INTO time_by_person_week
  SELECT workspace_id, person_id, greatest(week_of(work_date), month_of(work_date)), activity_id, sum(seconds), coalesce(sum(seconds) FILTER (WHERE changed_decision), 0), count(*)
  FROM time_entry GROUP BY 1, 2, 3, 4;
ALTER TABLE "time_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_month" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_week" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_project_activity" FORCE ROW LEVEL SECURITY;
ALTER TABLE "time_by_person_week" FORCE ROW LEVEL SECURITY;
