-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "arrangement" BIGINT NOT NULL DEFAULT 0;

-- Who a member is in a workspace's plans, found in the same statement as their session. The login role is bound by
-- row-level security too, so the function names the workspace for its one query, and puts back what was named before.
CREATE FUNCTION find_person(workspace uuid, member uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  named text := coalesce(current_setting('groundwork.workspace_id', true), '');
  found uuid;
BEGIN
  PERFORM set_config('groundwork.workspace_id', workspace::text, true);
  SELECT p.id INTO found FROM person p WHERE p.workspace_id = workspace AND p.user_id = member;
  PERFORM set_config('groundwork.workspace_id', named, true);
  RETURN found;
END
$$;
REVOKE ALL ON FUNCTION find_person(uuid, uuid) FROM PUBLIC;
