-- The blocks of a transcript are words of its index entry: only conditions of one column are looked up together without
-- reading what lies outside the block. Everything is indexed anew.
DROP INDEX "SearchText_words_blocks_idx";
TRUNCATE "SearchText";
ALTER TABLE "SearchText" DROP COLUMN "blocks";
CREATE INDEX "SearchText_words_idx" ON "SearchText" USING GIN ("words") WITH (gin_pending_list_limit = 1024);

INSERT INTO "SearchQueue" ("projectId", "transcriptId") SELECT "projectId", "id" FROM "Transcript" ON CONFLICT DO NOTHING;
