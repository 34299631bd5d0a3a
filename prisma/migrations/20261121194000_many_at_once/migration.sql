-- What several requests ask for at once, in one statement. Each gets an answer of its own.

-- The tokens of several requests; `place` counts the hashes from 1, and an unknown one has no row.
CREATE FUNCTION find_tokens(sent_hashes text[])
RETURNS TABLE (place int, id uuid, metadata text, permissions text, request_count int, last_request timestamptz, limit_most int, limit_window_ms int,
  user_id uuid, name text, email text, is_anonymous boolean, memberships json) LANGUAGE sql VOLATILE AS $$
  SELECT sent.place::int, found.* FROM unnest(sent_hashes) WITH ORDINALITY AS sent(hash, place) CROSS JOIN LATERAL find_token(sent.hash) AS found;
$$;

REVOKE ALL ON FUNCTION find_tokens(text[]) FROM PUBLIC;

-- The way in for hours that were worked, as it was in log_time, for the works of several people of one workspace: it names the
-- workspace and the role for its transaction, checks everything, then stores all entries and all lines of the audit trail in one
-- statement each, so that sums, locked weeks and announcements are looked after once. All of it, or nothing. `place` counts the
-- works from 1. Refusals are those of log_time:
--   GW002  something that an entry names is not there; DETAIL is the field
--   GW003  a person's day would hold more than 24 hours; DETAIL is the day and its seconds
--   GW004  the key of the device was used for other work; DETAIL is the key
CREATE FUNCTION log_works(workspace uuid, works jsonb)
RETURNS TABLE (place int, entry_id uuid, entry_stage text, is_repeat boolean) LANGUAGE plpgsql AS $$
DECLARE
  work jsonb;
  item jsonb;
  sent record;
  named record;
  known record;
  kept jsonb;
  person record;
  entries jsonb[] := '{}';
  events jsonb[] := '{}';
  unsent CONSTANT text[] := ARRAY['id', 'eventId', 'stage', 'source', 'createdAt', 'updatedAt', 'workspaceId'];
BEGIN
  PERFORM set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', workspace::text, true);
  PERFORM lock_person_time(p.id) FROM (SELECT DISTINCT (w ->> 'personId')::uuid AS id FROM jsonb_array_elements(works) AS w ORDER BY 1) AS p;
  FOR place, work, item IN
    SELECT w.ordinality, w.value, e.value FROM jsonb_array_elements(works) WITH ORDINALITY AS w CROSS JOIN LATERAL jsonb_array_elements(w.value -> 'entries') AS e
  LOOP
    SELECT * INTO sent FROM jsonb_to_record(item) AS e(id uuid, "eventId" uuid, "personId" uuid, "projectId" uuid, "activityId" uuid, "experimentId" uuid, "taskId" uuid, "clientKey" text, "createdAt" timestamptz);

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
      LEFT JOIN person AS w ON w.workspace_id = workspace AND w.id = sent."personId"
      LEFT JOIN experiment AS x ON x.workspace_id = workspace AND x.id = sent."experimentId" AND x.project_id = sent."projectId"
      LEFT JOIN task AS k ON k.workspace_id = workspace AND k.id = sent."taskId";
    IF named.activity IS NULL THEN RAISE EXCEPTION 'No such activity' USING ERRCODE = 'GW002', DETAIL = 'activityId'; END IF;
    IF named.person IS NULL THEN RAISE EXCEPTION 'No such person' USING ERRCODE = 'GW002', DETAIL = 'personId'; END IF;
    IF named.project IS NULL AND sent."projectId" IS NOT NULL THEN RAISE EXCEPTION 'No such project' USING ERRCODE = 'GW002', DETAIL = 'projectId'; END IF;
    IF named.experiment IS NULL AND sent."experimentId" IS NOT NULL THEN RAISE EXCEPTION 'No such experiment' USING ERRCODE = 'GW002', DETAIL = 'experimentId'; END IF;
    IF named.task IS NULL AND sent."taskId" IS NOT NULL THEN RAISE EXCEPTION 'No such task' USING ERRCODE = 'GW002', DETAIL = 'taskId'; END IF;

    item := jsonb_set(item - 'eventId', '{stage}', coalesce(to_jsonb(named.stage), 'null'));
    entries := entries || item;
    events := events || (work - 'entries' || jsonb_build_object('id', sent."eventId", 'at', sent."createdAt", 'subjectId', sent.id, 'after', item));
    entry_id := sent.id;
    entry_stage := named.stage;
    is_repeat := false;
    RETURN NEXT;
  END LOOP;

  INSERT INTO time_entry (workspace_id, id, person_id, project_id, activity_id, experiment_id, task_id, stage, work_date, started_at, ended_at, time_zone, seconds, note,
      quantity, quantity_unit, source, changed_decision, client_key, created_at, updated_at)
    SELECT workspace, e.id, e."personId", e."projectId", e."activityId", e."experimentId", e."taskId", e.stage, e."workDate", e."startedAt", e."endedAt", e."timeZone", e.seconds, e.note,
      e.quantity, e."quantityUnit", e.source, e."changedDecision", e."clientKey", e."createdAt", e."createdAt"
    FROM jsonb_to_recordset(to_jsonb(entries)) AS e(id uuid, "personId" uuid, "projectId" uuid, "activityId" uuid, "experimentId" uuid, "taskId" uuid, stage "Stage", "workDate" date,
      "startedAt" timestamptz, "endedAt" timestamptz, "timeZone" text, seconds int, note text, quantity double precision, "quantityUnit" text, source "TimeEntrySource",
      "changedDecision" boolean, "clientKey" text, "createdAt" timestamptz);
  INSERT INTO audit_event (workspace_id, id, at, actor_id, actor_name, action, subject, subject_id, subject_name, before, after, group_id)
    SELECT workspace, a.id, a.at, a."actorId", a."actorName", a.action, 'TimeEntry', a."subjectId", '', NULL, a.after, a."groupId"
    FROM jsonb_to_recordset(to_jsonb(events)) AS a(id uuid, at timestamptz, "actorId" uuid, "actorName" text, action text, "subjectId" uuid, after jsonb, "groupId" uuid);
  FOR person IN SELECT (e ->> 'personId')::uuid AS id, array_agg((e ->> 'workDate')::date) AS days FROM unnest(entries) AS e GROUP BY 1 LOOP
    PERFORM refuse_long_days(person.id, person.days);
  END LOOP;
END
$$;

-- The same for works that have nothing to do with each other: each is stored or refused by itself. They are tried together
-- first, which costs a fraction. One that would have to wait for somebody else's transaction is refused with 55P03, so that
-- it doesn't hold up the others; it is sent again alone.
CREATE FUNCTION log_each_work(workspace uuid, works jsonb)
RETURNS TABLE (place int, stored jsonb, refusal jsonb) LANGUAGE plpgsql AS $$
DECLARE
  work jsonb;
  code text;
  message text;
  detail text;
BEGIN
  PERFORM set_config('lock_timeout', '50ms', true);
  BEGIN
    RETURN QUERY SELECT l.place, jsonb_agg(l), NULL::jsonb FROM log_works(workspace, works) AS l GROUP BY l.place;
    RETURN;
  EXCEPTION WHEN OTHERS THEN
    -- Whatever it was, it is said below of the work that it belongs to.
  END;
  FOR place, work IN SELECT w.ordinality, w.value FROM jsonb_array_elements(works) WITH ORDINALITY AS w LOOP
    stored := NULL;
    refusal := NULL;
    BEGIN
      SELECT jsonb_agg(l) INTO stored FROM log_works(workspace, jsonb_build_array(work)) AS l;
    EXCEPTION WHEN OTHERS THEN
      GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
      refusal := jsonb_build_object('code', code, 'message', message, 'detail', detail);
    END;
    RETURN NEXT;
  END LOOP;
END
$$;

-- For instances of the application that were started before this.
CREATE OR REPLACE FUNCTION log_time(workspace uuid, actor uuid, actor_name text, doing text, change_group uuid, person uuid, entries jsonb)
RETURNS TABLE (entry_id uuid, entry_stage text, is_repeat boolean) LANGUAGE sql AS $$
  SELECT l.entry_id, l.entry_stage, l.is_repeat FROM log_works(workspace, jsonb_build_array(
    jsonb_build_object('actorId', actor, 'actorName', actor_name, 'action', doing, 'groupId', change_group, 'personId', person, 'entries', entries))) AS l;
$$;
