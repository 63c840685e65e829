-- What of a transcript can be found by its words, filled in the background.
CREATE TABLE "SearchText" (
    "transcriptId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "words" tsvector NOT NULL,
    -- Whether all of the words are there: a tsvector holds one megabyte.
    "isWhole" BOOLEAN NOT NULL,
    "blocks" BIGINT[] GENERATED ALWAYS AS ("id_blocks"("projectId", "transcriptId")) STORED,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("transcriptId")
);

CREATE TABLE "SearchWord" (
    "projectId" UUID NOT NULL,
    -- Compared byte by byte, so that the words with one beginning are a range.
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("projectId", "word")
);

-- No foreign keys: whoever imports should not wait for them, and what is gone is passed over.
CREATE TABLE "SearchQueue" (
    "projectId" UUID NOT NULL,
    "transcriptId" UUID NOT NULL,

    CONSTRAINT "SearchQueue_pkey" PRIMARY KEY ("projectId", "transcriptId")
);

CREATE INDEX "SearchText_words_blocks_idx" ON "SearchText" USING GIN ("words", "blocks") WITH (gin_pending_list_limit = 1024);

ALTER TABLE "SearchText" ADD CONSTRAINT "SearchText_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION "queue_for_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "SearchQueue" ("projectId", "transcriptId") SELECT "projectId", "id" FROM added;
    RETURN NULL;
END
$$;

CREATE TRIGGER "Transcript_to_be_searched" AFTER INSERT ON "Transcript" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "queue_for_search"();

INSERT INTO "SearchQueue" ("projectId", "transcriptId") SELECT "projectId", "id" FROM "Transcript";
