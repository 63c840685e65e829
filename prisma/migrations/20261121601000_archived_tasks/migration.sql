-- The few tasks whose transcripts are set aside: a rater's progress leaves them out without a look at all others.
CREATE INDEX "Task_archived_idx" ON "Task"("id") WHERE "isArchived";
