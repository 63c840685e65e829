-- What recounts a pair reads only this. Over the index on project and key, whose range may be thousands, PostgreSQL prefers
-- another one as long as it has no statistics, which is when a first import runs.
CREATE INDEX "Transcript_pair" ON "Transcript" ("projectId", "pairKey", "modelId", "epoch") WHERE "pairKey" IS NOT NULL AND "archivedAt" IS NULL;
