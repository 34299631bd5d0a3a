-- A timer keeps when it paused, not only for how long: what crosses midnight is cut where the work was.
ALTER TABLE "timer" DROP COLUMN "paused_seconds",
ADD COLUMN     "pauses" JSONB NOT NULL DEFAULT '[]';
