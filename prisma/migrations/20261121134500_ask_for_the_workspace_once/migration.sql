-- Reports read many rows of these. As a subquery, whose workspace it is is asked once for each statement, not for each row.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['time_entry', 'time_by_project_month', 'time_by_project_week', 'time_by_project_activity', 'time_by_person_week']
  LOOP
    EXECUTE format(
      'ALTER POLICY workspace_isolation ON %I USING (workspace_id = (SELECT current_workspace_id())) WITH CHECK (workspace_id = (SELECT current_workspace_id()))',
      name);
  END LOOP;
END
$$;
