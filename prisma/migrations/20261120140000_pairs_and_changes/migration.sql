-- CreateEnum
CREATE TYPE "PairState" AS ENUM ('alone', 'paired', 'repeated');

-- CreateEnum
CREATE TYPE "BulkChangeState" AS ENUM ('running', 'finished', 'stopped', 'undoing', 'undone');

-- AlterTable
ALTER TABLE "BulkChange" ADD COLUMN     "restored" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" "BulkChangeState" NOT NULL DEFAULT 'running';

-- AlterTable
ALTER TABLE "ChangedTranscript" ADD COLUMN     "after" JSONB;

-- AlterTable
ALTER TABLE "Pair" ADD COLUMN     "state" "PairState" NOT NULL GENERATED ALWAYS AS (
    CASE
        WHEN "transcriptCount" = 1 THEN 'alone'::"PairState"
        WHEN "conditionCount" = "transcriptCount" THEN 'paired'::"PairState"
        ELSE 'repeated'::"PairState"
    END
) STORED;
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_counts" CHECK (1 <= "conditionCount" AND "conditionCount" <= "transcriptCount");

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "isArchived" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Pair_projectId_state_key_modelId_epoch_idx" ON "Pair"("projectId", "state", "key", "modelId", "epoch");

-- Those without a pair key are listed by id.
CREATE INDEX "Transcript_without_pair_key" ON "Transcript" ("projectId", "id") WHERE "pairKey" IS NULL AND "archivedAt" IS NULL;

-- The next-task query reads this in order, and it holds only tasks that still want a rater.
DROP INDEX "Task_open";
CREATE INDEX "Task_open" ON "Task" ("projectId", "priority" DESC, "slotsTaken" DESC, "id") WHERE "slotsTaken" < "ratersWanted" AND NOT "isArchived";

-- What submitted labels an archive has taken out of the counts.
CREATE INDEX "Task_archived" ON "Task" ("projectId") WHERE "isArchived" AND "submittedCount" > 0;

-- Pairs. Whoever changes transcripts locks their pairs in the order of the keys, waits for whoever has them, and counts in
-- a statement of its own, which sees what the others have committed meanwhile.
CREATE FUNCTION "recount_pairs"("projectIds" uuid[], "keys" text[], "modelIds" uuid[], "epochs" integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF "keys" IS NULL THEN
        RETURN;
    END IF;
    -- A new one is counted as one transcript, which most of them are, so that they need not be written twice.
    INSERT INTO "Pair" AS p ("projectId", "key", "modelId", "epoch", "transcriptCount", "conditionCount")
    SELECT g."projectId", g."key", g."modelId", g."epoch", 1, 1
    FROM unnest("projectIds", "keys", "modelIds", "epochs") AS g("projectId", "key", "modelId", "epoch")
    ORDER BY g."projectId", g."key", g."modelId", g."epoch"
    ON CONFLICT ("projectId", "key", "modelId", "epoch") DO UPDATE SET "transcriptCount" = p."transcriptCount";

    MERGE INTO "Pair" p
    USING (
        SELECT g."projectId", g."key", g."modelId", g."epoch", c."transcripts", c."conditions"
        FROM unnest("projectIds", "keys", "modelIds", "epochs") AS g("projectId", "key", "modelId", "epoch")
        CROSS JOIN LATERAL (
            SELECT count(*)::integer AS "transcripts", count(DISTINCT coalesce(t."condition", ''))::integer AS "conditions"
            FROM (
                SELECT "condition" FROM "Transcript" t
                WHERE t."projectId" = g."projectId" AND t."pairKey" = g."key" AND t."modelId" = g."modelId"
                    AND t."epoch" = g."epoch" AND t."archivedAt" IS NULL
                LIMIT 1000
            ) t
        ) c
    ) AS n
    ON p."projectId" = n."projectId" AND p."key" = n."key" AND p."modelId" = n."modelId" AND p."epoch" = n."epoch"
    WHEN MATCHED AND n."transcripts" = 0 THEN DELETE
    WHEN MATCHED AND (p."transcriptCount", p."conditionCount") <> (n."transcripts", n."conditions")
        THEN UPDATE SET "transcriptCount" = n."transcripts", "conditionCount" = n."conditions";
END
$$;

CREATE FUNCTION "pair_added_transcripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "recount_pairs"(array_agg(g."projectId"), array_agg(g."pairKey"), array_agg(g."modelId"), array_agg(g."epoch"))
    FROM (
        SELECT DISTINCT "projectId", "pairKey", "modelId", "epoch" FROM added
        WHERE "pairKey" IS NOT NULL AND "archivedAt" IS NULL
    ) AS g;
    RETURN NULL;
END
$$;

CREATE FUNCTION "pair_changed_transcripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "recount_pairs"(array_agg(g."projectId"), array_agg(g."pairKey"), array_agg(g."modelId"), array_agg(g."epoch"))
    FROM (
        SELECT DISTINCT k."projectId", k."pairKey", k."modelId", k."epoch"
        FROM added a JOIN removed r USING ("id") CROSS JOIN LATERAL (VALUES
            (a."projectId", a."pairKey", a."modelId", a."epoch", a."archivedAt"),
            (r."projectId", r."pairKey", r."modelId", r."epoch", r."archivedAt")
        ) AS k("projectId", "pairKey", "modelId", "epoch", "archivedAt")
        WHERE (a."pairKey", a."condition", a."archivedAt" IS NULL) IS DISTINCT FROM (r."pairKey", r."condition", r."archivedAt" IS NULL)
            AND k."pairKey" IS NOT NULL AND k."archivedAt" IS NULL
    ) AS g;
    RETURN NULL;
END
$$;

CREATE FUNCTION "pair_removed_transcripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Nothing is to be paired in a project that goes with them.
    PERFORM "recount_pairs"(array_agg(p."projectId"), array_agg(p."key"), array_agg(p."modelId"), array_agg(p."epoch"))
    FROM "Pair" p WHERE EXISTS (
        SELECT FROM removed r
        WHERE r."projectId" = p."projectId" AND r."pairKey" = p."key" AND r."modelId" = p."modelId" AND r."epoch" = p."epoch"
    );
    RETURN NULL;
END
$$;

-- Their names begin so that pairs are locked before tasks, and tasks before the project, as an import does.
CREATE TRIGGER "Transcript_pairs_added" AFTER INSERT ON "Transcript" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "pair_added_transcripts"();
CREATE TRIGGER "Transcript_pairs_changed" AFTER UPDATE ON "Transcript" REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "pair_changed_transcripts"();
CREATE TRIGGER "Transcript_pairs_removed" AFTER DELETE ON "Transcript" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "pair_removed_transcripts"();

INSERT INTO "Pair" ("projectId", "key", "modelId", "epoch", "transcriptCount", "conditionCount")
SELECT "projectId", "pairKey", "modelId", "epoch", least(count(*), 1000)::integer, least(count(DISTINCT coalesce("condition", '')), 1000)::integer
FROM "Transcript" WHERE "pairKey" IS NOT NULL AND "archivedAt" IS NULL
GROUP BY "projectId", "pairKey", "modelId", "epoch";

-- An archived transcript's task is not handed out and not counted, and its labels are in no result.
CREATE FUNCTION "archive_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "changed" uuid[];
BEGIN
    SELECT array_agg(a."id") INTO "changed" FROM added a JOIN removed r USING ("id")
    WHERE (a."archivedAt" IS NULL) <> (r."archivedAt" IS NULL);
    IF "changed" IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM "Task" WHERE "transcriptId" = ANY ("changed") ORDER BY "id" FOR UPDATE;
    UPDATE "Task" t SET "isArchived" = a."archivedAt" IS NOT NULL
    FROM added a WHERE a."id" = ANY ("changed") AND t."transcriptId" = a."id";
    UPDATE "Project" p SET "transcriptCount" = p."transcriptCount" + c."more", "labelRevision" = p."labelRevision" + 1
    FROM (
        SELECT a."projectId", sum(CASE WHEN a."archivedAt" IS NULL THEN 1 ELSE -1 END)::integer AS "more"
        FROM added a WHERE a."id" = ANY ("changed") GROUP BY a."projectId"
    ) AS c WHERE c."projectId" = p."id";
    RETURN NULL;
END
$$;

CREATE TRIGGER "Transcript_tasks_archived" AFTER UPDATE ON "Transcript" REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "archive_tasks"();

CREATE OR REPLACE FUNCTION "count_added_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        count(*) FILTER (WHERE t."status" = 'unlabelled'),
        count(*) FILTER (WHERE t."status" = 'in_progress'),
        count(*) FILTER (WHERE t."status" = 'labelled'))
    FROM added t WHERE NOT t."isArchived" GROUP BY t."projectId";
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION "count_removed_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        -count(*) FILTER (WHERE t."status" = 'unlabelled'),
        -count(*) FILTER (WHERE t."status" = 'in_progress'),
        -count(*) FILTER (WHERE t."status" = 'labelled'))
    FROM removed t WHERE NOT t."isArchived" GROUP BY t."projectId";
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION "count_changed_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'unlabelled'), 0)::bigint,
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'in_progress'), 0)::bigint,
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'labelled'), 0)::bigint)
    FROM (
        SELECT "projectId", "status", 1 AS sign FROM added WHERE NOT "isArchived"
        UNION ALL SELECT "projectId", "status", -1 FROM removed WHERE NOT "isArchived"
    ) AS t GROUP BY t."projectId";
    RETURN NULL;
END
$$;
