-- Filters. Each transcript carries its facets as hashes: what it has under each name that lists are filtered by, and the
-- blocks that its id lies in. One index answers any choice of them within any block.

CREATE FUNCTION "facet"("kind" text, "value" text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended("kind" || coalesce('=' || "value", ''), 0);

-- A block is all ids of a project that begin alike, the empty prefix the whole project. Ids begin with the time, so that
-- a block's transcripts lie together.
CREATE FUNCTION "id_block"("projectId" uuid, "prefix" text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended("projectId"::text || "prefix", 1);

-- The prefixes have 0 and 3 to 10 digits; the hyphen stands behind the eighth.
CREATE FUNCTION "id_blocks"("projectId" uuid, "id" uuid) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY[
        "id_block"("projectId", ''),
        "id_block"("projectId", left("id"::text, 3)),
        "id_block"("projectId", left("id"::text, 4)),
        "id_block"("projectId", left("id"::text, 5)),
        "id_block"("projectId", left("id"::text, 6)),
        "id_block"("projectId", left("id"::text, 7)),
        "id_block"("projectId", left("id"::text, 8)),
        "id_block"("projectId", left("id"::text, 10)),
        "id_block"("projectId", left("id"::text, 11))
    ];

CREATE FUNCTION "metadata_facets"("metadata" jsonb) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN "metadata" = '{}' THEN '{}'
        ELSE ARRAY(SELECT "facet"('metadata', k."key") FROM jsonb_object_keys("metadata") AS k("key")) END;

-- The text of an enumeration's value is not immutable to PostgreSQL, hence the lists.
CREATE FUNCTION "transcript_facets"(
    "modelId" uuid, "importId" uuid, "condition" text, "pairKey" text, "split" "Split", "correctness" "Correctness",
    "isArchived" boolean
) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY[
        "facet"('model', "modelId"::text),
        "facet"('import', "importId"::text),
        "facet"('condition', "condition"),
        "facet"('pair', "pairKey"),
        "facet"('split', CASE "split" WHEN 'dev' THEN 'dev' WHEN 'validation' THEN 'validation' WHEN 'heldout' THEN 'heldout' END),
        "facet"('correctness',
            CASE "correctness" WHEN 'correct' THEN 'correct' WHEN 'incorrect' THEN 'incorrect' WHEN 'unknown' THEN 'unknown' END),
        "facet"('archived', CASE WHEN "isArchived" THEN 'yes' ELSE 'no' END)
    ];

ALTER TABLE "Transcript" ADD COLUMN "facets" BIGINT[] GENERATED ALWAYS AS (
    "id_blocks"("projectId", "id")
    || "transcript_facets"("modelId", "importId", "condition", "pairKey", "split", "correctness", "archivedAt" IS NOT NULL)
    || "metadata_facets"("metadata")
) STORED;

-- Every search reads the list of what is not sorted into the index yet, so it is kept short.
CREATE INDEX "Transcript_facets_metadata_idx" ON "Transcript" USING GIN ("facets", "metadata" jsonb_path_ops) WITH (gin_pending_list_limit = 1024);
CREATE INDEX "Transcript_not_archived" ON "Transcript" ("projectId", "id") WHERE "archivedAt" IS NULL;
