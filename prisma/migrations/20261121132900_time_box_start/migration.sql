-- AlterTable
ALTER TABLE "metric" ADD COLUMN     "holdout_size" INTEGER;

-- AlterTable
ALTER TABLE "time_box" ADD COLUMN     "from_hours" DOUBLE PRECISION NOT NULL DEFAULT 0;
