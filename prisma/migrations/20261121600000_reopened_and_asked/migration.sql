-- What was submitted and taken back, until it is submitted again.
ALTER TABLE "Assignment" ADD COLUMN "isReopened" BOOLEAN NOT NULL DEFAULT false;

-- A rater's own tasks, the latest first, all of them or those in one state.
DROP INDEX "Assignment_raterId_state_updatedAt_idx";
CREATE INDEX "Assignment_raterId_state_updatedAt_id_idx" ON "Assignment"("raterId", "state", "updatedAt", "id");
CREATE INDEX "Assignment_raterId_updatedAt_id_idx" ON "Assignment"("raterId", "updatedAt", "id");

-- The few that a rater has flagged.
CREATE INDEX "Annotation_asked_idx" ON "Annotation"("raterId", "taskId") WHERE "discussion" IS NOT NULL;
