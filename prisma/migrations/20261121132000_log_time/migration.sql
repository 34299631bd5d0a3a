-- The way in for hours that were worked, in one statement: it names the workspace and the role for its transaction,
-- checks, stores the entries and their lines of the audit trail. The application turns its refusals into words:
--   GW002  something that an entry names is not there; DETAIL is the field
--   GW003  a person's day would hold more than 24 hours; DETAIL is the day and its seconds
--   GW004  the key of the device was used for other work; DETAIL is the key

CREATE FUNCTION refuse_long_days(person uuid, days date[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  long record;
BEGIN
  SELECT t.work_date, sum(t.seconds) AS seconds INTO long FROM time_entry AS t
    WHERE t.workspace_id = current_workspace_id() AND t.person_id = person AND t.work_date = ANY (days)
    GROUP BY t.work_date HAVING sum(t.seconds) > 86400 ORDER BY t.work_date LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'A day has 24 hours' USING ERRCODE = 'GW003', DETAIL = long.work_date || ' ' || long.seconds;
  END IF;
END
$$;

-- One person's writes come one after the other: what is sent twice at once is stored once, and the sum of a day holds.
CREATE FUNCTION lock_person_time(person uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('time:' || current_workspace_id() || person, 0));
$$;

-- `entries` are as the audit trail keeps them: by the names of the application. All are one person's.
CREATE FUNCTION log_time(workspace uuid, actor uuid, actor_name text, doing text, change_group uuid, person uuid, entries jsonb)
RETURNS TABLE (entry_id uuid, entry_stage text, is_repeat boolean) LANGUAGE plpgsql AS $$
DECLARE
  item jsonb;
  sent record;
  named record;
  known record;
  kept jsonb;
  unsent CONSTANT text[] := ARRAY['id', 'eventId', 'stage', 'source', 'createdAt', 'updatedAt', 'workspaceId'];
BEGIN
  PERFORM set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', workspace::text, true);
  PERFORM lock_person_time(person);
  FOR item IN SELECT value FROM jsonb_array_elements(entries) LOOP
    SELECT * INTO sent FROM jsonb_to_record(item) AS e(id uuid, "eventId" uuid, "projectId" uuid, "activityId" uuid, "experimentId" uuid, "taskId" uuid, "workDate" date,
      "startedAt" timestamptz, "endedAt" timestamptz, "timeZone" text, seconds int, note text, quantity double precision, "quantityUnit" text, source "TimeEntrySource",
      "changedDecision" boolean, "clientKey" text, "createdAt" timestamptz);

    IF sent."clientKey" IS NOT NULL THEN
      SELECT t.id, t.stage INTO known FROM time_entry AS t WHERE t.workspace_id = workspace AND t.client_key = sent."clientKey";
      IF FOUND THEN
        -- Compared with what was sent first: somebody may have mended the entry since.
        SELECT a.after INTO kept FROM audit_event AS a
          WHERE a.workspace_id = workspace AND a.subject = 'TimeEntry' AND a.subject_id = known.id AND a.before IS NULL ORDER BY a.id LIMIT 1;
        IF kept - unsent IS DISTINCT FROM item - unsent THEN
          RAISE EXCEPTION 'The key was used for other work' USING ERRCODE = 'GW004', DETAIL = sent."clientKey";
        END IF;
        entry_id := known.id;
        entry_stage := known.stage;
        is_repeat := true;
        RETURN NEXT;
        CONTINUE;
      END IF;
    END IF;

    SELECT p.id AS project, p.stage, a.id AS activity, w.id AS person, x.id AS experiment, k.id AS task INTO named FROM (SELECT) AS one
      LEFT JOIN project AS p ON p.workspace_id = workspace AND p.id = sent."projectId" AND p.deleted_at IS NULL
      LEFT JOIN activity AS a ON a.workspace_id = workspace AND a.id = sent."activityId"
      LEFT JOIN person AS w ON w.workspace_id = workspace AND w.id = log_time.person
      LEFT JOIN experiment AS x ON x.workspace_id = workspace AND x.id = sent."experimentId" AND x.project_id = sent."projectId"
      LEFT JOIN task AS k ON k.workspace_id = workspace AND k.id = sent."taskId";
    IF named.activity IS NULL THEN RAISE EXCEPTION 'No such activity' USING ERRCODE = 'GW002', DETAIL = 'activityId'; END IF;
    IF named.person IS NULL THEN RAISE EXCEPTION 'No such person' USING ERRCODE = 'GW002', DETAIL = 'personId'; END IF;
    IF named.project IS NULL AND sent."projectId" IS NOT NULL THEN RAISE EXCEPTION 'No such project' USING ERRCODE = 'GW002', DETAIL = 'projectId'; END IF;
    IF named.experiment IS NULL AND sent."experimentId" IS NOT NULL THEN RAISE EXCEPTION 'No such experiment' USING ERRCODE = 'GW002', DETAIL = 'experimentId'; END IF;
    IF named.task IS NULL AND sent."taskId" IS NOT NULL THEN RAISE EXCEPTION 'No such task' USING ERRCODE = 'GW002', DETAIL = 'taskId'; END IF;

    INSERT INTO time_entry (workspace_id, id, person_id, project_id, activity_id, experiment_id, task_id, stage, work_date, started_at, ended_at, time_zone, seconds, note,
        quantity, quantity_unit, source, changed_decision, client_key, created_at, updated_at)
      VALUES (workspace, sent.id, person, sent."projectId", sent."activityId", sent."experimentId", sent."taskId", named.stage, sent."workDate", sent."startedAt", sent."endedAt",
        sent."timeZone", sent.seconds, sent.note, sent.quantity, sent."quantityUnit", sent.source, sent."changedDecision", sent."clientKey", sent."createdAt", sent."createdAt");
    INSERT INTO audit_event (workspace_id, id, at, actor_id, actor_name, action, subject, subject_id, subject_name, before, after, group_id)
      VALUES (workspace, sent."eventId", sent."createdAt", actor, actor_name, doing, 'TimeEntry', sent.id, '', NULL,
        jsonb_set(item - 'eventId', '{stage}', coalesce(to_jsonb(named.stage), 'null')), change_group);
    entry_id := sent.id;
    entry_stage := named.stage;
    is_repeat := false;
    RETURN NEXT;
  END LOOP;
  PERFORM refuse_long_days(person, ARRAY(SELECT (value ->> 'workDate')::date FROM jsonb_array_elements(entries)));
END
$$;
