-- Every transaction of the application switches to groundwork_app and names its workspace:
--   select set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', $1, true)
-- Both end with the transaction, so a transaction pooler may stand between. A query that forgets its
-- filter sees one workspace; a query outside such a transaction sees nothing, even as the tables' owner.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'groundwork_app') THEN
    CREATE ROLE groundwork_app NOLOGIN;
  END IF;
END
$$;
GRANT groundwork_app TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO groundwork_app;

CREATE FUNCTION current_workspace_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('groundwork.workspace_id', true), '')::uuid;

-- Each table that carries a workspace: isolated, also from its owner.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'workspace_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY workspace_isolation ON %I USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id())',
      name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO groundwork_app', name);
  END LOOP;
END
$$;

-- The audit trail only grows.
REVOKE UPDATE, DELETE ON audit_event FROM groundwork_app;

-- Identity belongs to sign-in, which runs as the owner. Inside a workspace only its own row and its members can be seen.
ALTER TABLE workspace ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON workspace TO groundwork_app
  USING (id = current_workspace_id()) WITH CHECK (id = current_workspace_id());
GRANT SELECT, UPDATE ON workspace TO groundwork_app;

ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON member TO groundwork_app
  USING (organization_id = current_workspace_id());
GRANT SELECT ON member TO groundwork_app;
