-- AlterTable
ALTER TABLE "metric_value" ADD COLUMN     "run_id" UUID;

-- CreateIndex
CREATE INDEX "metric_value_workspace_id_run_id_idx" ON "metric_value"("workspace_id", "run_id");

-- AddForeignKey
ALTER TABLE "metric_value" ADD CONSTRAINT "metric_value_workspace_id_run_id_fkey" FOREIGN KEY ("workspace_id", "run_id") REFERENCES "tracked_run"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
