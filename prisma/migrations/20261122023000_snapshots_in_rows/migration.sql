-- A snapshot of a thousand projects was one row of some megabytes, which was read, written and kept in the trail at one stroke.
-- Its projects are rows of their own. Snapshots of before stay as they are, with their projects among the inputs.

-- CreateTable
CREATE TABLE "snapshot_project" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,

    CONSTRAINT "snapshot_project_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_project_workspace_id_snapshot_id_project_id_key" ON "snapshot_project"("workspace_id", "snapshot_id", "project_id");

-- AddForeignKey
ALTER TABLE "snapshot_project" ADD CONSTRAINT "snapshot_project_workspace_id_snapshot_id_fkey" FOREIGN KEY ("workspace_id", "snapshot_id") REFERENCES "decision_snapshot"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_project" ADD CONSTRAINT "snapshot_project_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation, as of all tables of a workspace.
ALTER TABLE "snapshot_project" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "snapshot_project" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON "snapshot_project" USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "snapshot_project" TO groundwork_app;
