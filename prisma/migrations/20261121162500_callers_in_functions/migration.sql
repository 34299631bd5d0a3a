-- What every request asks first. As functions their plans are kept by the connection, which saves the planning that takes
-- longer than the reading, and needs no prepared statements, so a transaction pooler may stand between.

-- The workspaces of an account, oldest membership first, as one JSON array.
CREATE FUNCTION memberships_of(account uuid) RETURNS json LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN coalesce((
    SELECT json_agg(json_build_object(
      'role', m.role, 'workspaceId', w.id, 'slug', w.slug, 'name', w.name, 'currency', w.currency, 'isSample', w.is_sample,
      'revision', w.revision::text, 'arrangement', w.arrangement::text, 'personId', find_person(w.id, m.user_id)
    ) ORDER BY m.created_at)
    FROM member m JOIN workspace w ON w.id = m.organization_id
    WHERE m.user_id = account
  ), '[]');
END
$$;

CREATE FUNCTION find_session(sent_token text)
RETURNS TABLE (user_id uuid, name text, email text, is_anonymous boolean, seconds_left double precision, memberships json) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN QUERY
    SELECT u.id, u.name, u.email, u.is_anonymous, extract(epoch FROM s.expires_at - now())::float8, memberships_of(u.id)
    FROM session s JOIN "user" u ON u.id = s.user_id
    WHERE s.token = sent_token AND s.expires_at > now();
END
$$;

-- By the hash of a token. Its limit is null where it has none.
CREATE FUNCTION find_token(sent_hash text)
RETURNS TABLE (id uuid, metadata text, permissions text, request_count int, last_request timestamptz, limit_most int, limit_window_ms int,
  user_id uuid, name text, email text, is_anonymous boolean, memberships json) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN QUERY
    SELECT k.id, k.metadata, k.permissions, k.request_count, k.last_request,
      CASE WHEN k.rate_limit_enabled THEN k.rate_limit_max END, CASE WHEN k.rate_limit_enabled THEN k.rate_limit_time_window END,
      u.id, u.name, u.email, u.is_anonymous, memberships_of(u.id)
    FROM apikey k JOIN "user" u ON u.id = k.reference_id
    WHERE k.key = sent_hash AND k.enabled AND (k.expires_at IS NULL OR k.expires_at > now());
END
$$;

-- A person's timer as JSON, null where none runs, and what that person worked on last.
CREATE FUNCTION read_timer(workspace uuid, person uuid)
RETURNS TABLE (timer json, last json) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', workspace::text, true);
  SELECT json_build_object(
      'id', t.id, 'startedAt', t.started_at, 'pausedAt', t.paused_at, 'pauses', t.pauses, 'timeZone', t.time_zone, 'note', t.note,
      'project', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END,
      'activity', json_build_object('id', a.id, 'name', a.name, 'family', a.family),
      'experiment', CASE WHEN x.id IS NOT NULL THEN json_build_object('id', x.id, 'number', x.number, 'hypothesis', x.hypothesis) END)
    INTO timer
    FROM timer t
      JOIN activity a ON a.workspace_id = workspace AND a.id = t.activity_id
      LEFT JOIN project p ON p.workspace_id = workspace AND p.id = t.project_id
      LEFT JOIN experiment x ON x.workspace_id = workspace AND x.id = t.experiment_id
    WHERE t.workspace_id = workspace AND t.person_id = person;
  SELECT json_build_object('projectId', e.project_id, 'activityId', e.activity_id)
    INTO last
    FROM time_entry e
      JOIN activity a ON a.workspace_id = workspace AND a.id = e.activity_id AND a.is_active
      LEFT JOIN project p ON p.workspace_id = workspace AND p.id = e.project_id
    WHERE e.workspace_id = workspace AND e.person_id = person AND (e.project_id IS NULL OR p.deleted_at IS NULL)
    ORDER BY e.work_date DESC, e.created_at DESC LIMIT 1;
  RETURN NEXT;
END
$$;

REVOKE ALL ON FUNCTION memberships_of(uuid), find_session(text), find_token(text), read_timer(uuid, uuid) FROM PUBLIC;
