-- CreateEnum
CREATE TYPE "HourKind" AS ENUM ('people', 'compute');

-- CreateTable
CREATE TABLE "hour_price" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "HourKind" NOT NULL,
    "amount" DOUBLE PRECISION,

    CONSTRAINT "hour_price_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hour_price_workspace_id_kind_key" ON "hour_price"("workspace_id", "kind");

-- AddForeignKey
ALTER TABLE "hour_price" ADD CONSTRAINT "hour_price_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each workspace has both prices. The rate of people was one of its settings until now.
INSERT INTO "hour_price" ("workspace_id", "id", "kind", "amount")
  SELECT "id", gen_random_uuid(), 'people'::"HourKind", CASE WHEN jsonb_typeof("settings" -> 'hourlyCost') = 'number' THEN ("settings" ->> 'hourlyCost')::float8 END FROM "workspace"
  UNION ALL SELECT "id", gen_random_uuid(), 'compute', NULL::float8 FROM "workspace";
UPDATE "workspace" SET "settings" = "settings" - 'hourlyCost' WHERE "settings" ? 'hourlyCost';

-- Isolation, as of all tables of a workspace.
ALTER TABLE "hour_price" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "hour_price" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON "hour_price" USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "hour_price" TO groundwork_app;
