-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "InstanceRole" AS ENUM ('administrator', 'member');

-- CreateEnum
CREATE TYPE "ProjectRole" AS ENUM ('owner', 'adjudicator', 'rater');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('running', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "Split" AS ENUM ('dev', 'validation', 'heldout');

-- CreateEnum
CREATE TYPE "Correctness" AS ENUM ('correct', 'incorrect', 'unknown');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('system', 'user', 'assistant', 'tool');

-- CreateEnum
CREATE TYPE "PartKind" AS ENUM ('text', 'reasoning', 'redacted_reasoning', 'tool_call', 'tool_result');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('unlabelled', 'in_progress', 'labelled');

-- CreateEnum
CREATE TYPE "RaterKind" AS ENUM ('member', 'machine', 'imported');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('open', 'submitted', 'skipped', 'expired');

-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('rating', 'adjudication');

-- CreateEnum
CREATE TYPE "AnnotationState" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "LoadBearing" AS ENUM ('yes', 'no', 'unclear');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('within_transcript', 'paired_transcript', 'tool_log', 'ground_truth');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('trivial', 'minor', 'major', 'critical');

-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('contradicts', 'omits', 'precedes_reasons_for', 'corrects', 'caused_by');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "InstanceRole" NOT NULL DEFAULT 'member',
    "disabledAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "policy" JSONB NOT NULL,
    "labelRevision" INTEGER NOT NULL DEFAULT 0,
    "transcriptCount" INTEGER NOT NULL DEFAULT 0,
    "unlabelledCount" INTEGER NOT NULL DEFAULT 0,
    "inProgressCount" INTEGER NOT NULL DEFAULT 0,
    "labelledCount" INTEGER NOT NULL DEFAULT 0,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "ProjectRole" NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "SchemeVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SchemeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Model" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "createdById" UUID,
    "files" TEXT[],
    "format" TEXT,
    "mapping" JSONB,
    "state" "ImportState" NOT NULL DEFAULT 'running',
    "read" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "alreadyThere" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRefusal" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "record" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ImportRefusal_pkey" PRIMARY KEY ("importId","ordinal")
);

-- CreateTable
CREATE TABLE "Transcript" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "importId" UUID,
    "externalId" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "condition" TEXT,
    "pairKey" TEXT,
    "split" "Split",
    "cue" TEXT,
    "correctness" "Correctness",
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "contentHash" BYTEA NOT NULL,
    "sourceFile" TEXT,
    "sourceRecord" INTEGER,
    "partCount" INTEGER NOT NULL,
    "reasoningLength" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Transcript_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Part" (
    "transcriptId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "kind" "PartKind" NOT NULL,
    "text" TEXT NOT NULL,
    "utf16Length" INTEGER NOT NULL,
    "toolName" TEXT,
    "callId" TEXT,
    "textHash" BYTEA NOT NULL,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("transcriptId","index")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "transcriptId" UUID NOT NULL,
    "ratersWanted" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "slotsTaken" INTEGER NOT NULL DEFAULT 0,
    "submittedCount" INTEGER NOT NULL DEFAULT 0,
    "status" "TaskStatus" NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN "submittedCount" = 0 THEN 'unlabelled'::"TaskStatus"
            WHEN "submittedCount" < "ratersWanted" THEN 'in_progress'::"TaskStatus"
            ELSE 'labelled'::"TaskStatus"
        END
    ) STORED,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rater" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "RaterKind" NOT NULL,
    "userId" UUID,
    "name" TEXT,
    "version" TEXT,
    "pseudonym" TEXT NOT NULL,
    "submittedCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rater_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "state" "AssignmentState" NOT NULL DEFAULT 'open',
    "slot" INTEGER,
    "leaseUntil" TIMESTAMPTZ NOT NULL,
    "skipReason" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "transcriptId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "kind" "AnnotationKind" NOT NULL DEFAULT 'rating',
    "schemeVersionId" UUID NOT NULL,
    "state" "AnnotationState" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "activeMs" INTEGER NOT NULL DEFAULT 0,
    "visible" JSONB NOT NULL,
    "provenance" JSONB,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "annotationId" UUID NOT NULL,
    "element" TEXT NOT NULL,
    "option" TEXT NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("annotationId","element")
);

-- CreateTable
CREATE TABLE "Span" (
    "annotationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "loadBearing" "LoadBearing",
    "evidence" "Evidence",
    "severity" "Severity",
    "confidence" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Span_pkey" PRIMARY KEY ("annotationId","id")
);

-- CreateTable
CREATE TABLE "SpanRange" (
    "annotationId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "transcriptId" UUID NOT NULL,
    "partIndex" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "SpanRange_pkey" PRIMARY KEY ("annotationId","spanId","ordinal")
);

-- CreateTable
CREATE TABLE "Link" (
    "annotationId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relation" "Relation" NOT NULL,
    "transcriptId" UUID NOT NULL,
    "partIndex" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("annotationId","spanId","id")
);

-- CreateTable
CREATE TABLE "Operation" (
    "annotationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "appliedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("annotationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInFailure_subject_at_idx" ON "SignInFailure"("subject", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_at_idx" ON "SignInFailure"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "SchemeVersion_createdById_idx" ON "SchemeVersion"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "SchemeVersion_projectId_number_key" ON "SchemeVersion"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Model_projectId_name_key" ON "Model"("projectId", "name");

-- CreateIndex
CREATE INDEX "Import_projectId_id_idx" ON "Import"("projectId", "id");

-- CreateIndex
CREATE INDEX "Import_createdById_idx" ON "Import"("createdById");

-- CreateIndex
CREATE INDEX "Transcript_projectId_id_idx" ON "Transcript"("projectId", "id");

-- CreateIndex
CREATE INDEX "Transcript_modelId_id_idx" ON "Transcript"("modelId", "id");

-- CreateIndex
CREATE INDEX "Transcript_projectId_condition_id_idx" ON "Transcript"("projectId", "condition", "id");

-- CreateIndex
CREATE INDEX "Transcript_projectId_split_id_idx" ON "Transcript"("projectId", "split", "id");

-- CreateIndex
CREATE INDEX "Transcript_projectId_externalId_id_idx" ON "Transcript"("projectId", "externalId", "id");

-- CreateIndex
CREATE INDEX "Transcript_projectId_reasoningLength_id_idx" ON "Transcript"("projectId", "reasoningLength", "id");

-- CreateIndex
CREATE INDEX "Transcript_projectId_pairKey_idx" ON "Transcript"("projectId", "pairKey");

-- CreateIndex
CREATE INDEX "Transcript_importId_idx" ON "Transcript"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_projectId_contentHash_key" ON "Transcript"("projectId", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Task_transcriptId_key" ON "Task"("transcriptId");

-- CreateIndex
CREATE INDEX "Task_projectId_status_transcriptId_idx" ON "Task"("projectId", "status", "transcriptId");

-- CreateIndex
CREATE INDEX "Rater_userId_idx" ON "Rater"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Rater_projectId_userId_key" ON "Rater"("projectId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Rater_projectId_pseudonym_key" ON "Rater"("projectId", "pseudonym");

-- CreateIndex
CREATE INDEX "Assignment_raterId_state_updatedAt_idx" ON "Assignment"("raterId", "state", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_taskId_raterId_key" ON "Assignment"("taskId", "raterId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_taskId_slot_key" ON "Assignment"("taskId", "slot");

-- CreateIndex
CREATE INDEX "Annotation_projectId_state_id_idx" ON "Annotation"("projectId", "state", "id");

-- CreateIndex
CREATE INDEX "Annotation_taskId_idx" ON "Annotation"("taskId");

-- CreateIndex
CREATE INDEX "Annotation_raterId_state_idx" ON "Annotation"("raterId", "state");

-- CreateIndex
CREATE INDEX "Annotation_schemeVersionId_idx" ON "Annotation"("schemeVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_transcriptId_raterId_kind_key" ON "Annotation"("transcriptId", "raterId", "kind");

-- CreateIndex
CREATE INDEX "SpanRange_transcriptId_partIndex_idx" ON "SpanRange"("transcriptId", "partIndex");

-- CreateIndex
CREATE INDEX "Link_transcriptId_partIndex_idx" ON "Link"("transcriptId", "partIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Operation_annotationId_revision_key" ON "Operation"("annotationId", "revision");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchemeVersion" ADD CONSTRAINT "SchemeVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchemeVersion" ADD CONSTRAINT "SchemeVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRefusal" ADD CONSTRAINT "ImportRefusal_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Rater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Rater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_schemeVersionId_fkey" FOREIGN KEY ("schemeVersionId") REFERENCES "SchemeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpanRange" ADD CONSTRAINT "SpanRange_annotationId_spanId_fkey" FOREIGN KEY ("annotationId", "spanId") REFERENCES "Span"("annotationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpanRange" ADD CONSTRAINT "SpanRange_transcriptId_partIndex_fkey" FOREIGN KEY ("transcriptId", "partIndex") REFERENCES "Part"("transcriptId", "index") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_annotationId_spanId_fkey" FOREIGN KEY ("annotationId", "spanId") REFERENCES "Span"("annotationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_transcriptId_partIndex_fkey" FOREIGN KEY ("transcriptId", "partIndex") REFERENCES "Part"("transcriptId", "index") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Below: what the schema language cannot say.

ALTER TABLE "User" ADD CONSTRAINT "User_email_lower_case" CHECK ("email" = lower("email") AND "email" <> '');

ALTER TABLE "Project" ADD CONSTRAINT "Project_slug_form" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');

ALTER TABLE "Import" ADD CONSTRAINT "Import_counts" CHECK (
    "imported" >= 0 AND "alreadyThere" >= 0 AND "refused" >= 0 AND "read" = "imported" + "alreadyThere" + "refused"
);

ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_content_hash_length" CHECK (octet_length("contentHash") = 32);

ALTER TABLE "Part" ADD CONSTRAINT "Part_place" CHECK ("index" >= 0 AND "turn" >= 0 AND "utf16Length" >= 0);
ALTER TABLE "Part" ADD CONSTRAINT "Part_text_hash_length" CHECK (octet_length("textHash") = 32);

ALTER TABLE "Task" ADD CONSTRAINT "Task_never_more_raters_than_wanted" CHECK (
    "ratersWanted" >= 1 AND 0 <= "submittedCount" AND "submittedCount" <= "slotsTaken" AND "slotsTaken" <= "ratersWanted"
);
-- The next-task query reads this in order, and it holds only tasks that still want a rater.
CREATE INDEX "Task_open" ON "Task" ("projectId", "priority" DESC, "slotsTaken" DESC, "id") WHERE "slotsTaken" < "ratersWanted";

ALTER TABLE "Rater" ADD CONSTRAINT "Rater_kind" CHECK (
    CASE "kind"
        WHEN 'member' THEN "userId" IS NOT NULL AND "name" IS NULL AND "version" IS NULL
        WHEN 'machine' THEN "userId" IS NULL AND "name" IS NOT NULL AND "version" IS NOT NULL
        WHEN 'imported' THEN "userId" IS NULL AND "name" IS NOT NULL AND "version" IS NULL
    END
);
CREATE UNIQUE INDEX "Rater_name" ON "Rater" ("projectId", "kind", "name", coalesce("version", '')) WHERE "kind" <> 'member';

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_slot_while_live" CHECK (
    ("state" IN ('open', 'submitted')) = ("slot" IS NOT NULL) AND "slot" >= 1
);
CREATE INDEX "Assignment_lease" ON "Assignment" ("leaseUntil") WHERE "state" = 'open';

ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_submitted_when_submitted" CHECK (
    ("state" = 'submitted') = ("submittedAt" IS NOT NULL) AND "revision" >= 0 AND "activeMs" >= 0
);
CREATE UNIQUE INDEX "Annotation_one_settled_adjudication" ON "Annotation" ("transcriptId") WHERE "kind" = 'adjudication' AND "state" = 'submitted';

ALTER TABLE "Span" ADD CONSTRAINT "Span_confidence" CHECK ("confidence" BETWEEN 0 AND 4);
ALTER TABLE "SpanRange" ADD CONSTRAINT "SpanRange_not_empty" CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "Link" ADD CONSTRAINT "Link_not_empty" CHECK (0 <= "start" AND "start" < "end");

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of "%" is refused: its rows never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Part_never_changes" BEFORE UPDATE ON "Part" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Part_never_truncated" BEFORE TRUNCATE ON "Part" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SchemeVersion_never_changes" BEFORE UPDATE OF "projectId", "number", "definition" ON "SchemeVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Operation_never_changes" BEFORE UPDATE ON "Operation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Operation_never_truncated" BEFORE TRUNCATE ON "Operation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Transcript_content_never_changes" BEFORE UPDATE OF "modelId", "externalId", "epoch", "contentHash" ON "Transcript" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "refuse_range_outside_part"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM "Part" WHERE "transcriptId" = NEW."transcriptId" AND "index" = NEW."partIndex" AND NEW."end" <= "utf16Length"
    ) THEN
        RAISE EXCEPTION 'Range % to % is outside part % of transcript %', NEW."start", NEW."end", NEW."partIndex", NEW."transcriptId"
            USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM "Annotation" WHERE "id" = NEW."annotationId" AND "transcriptId" = NEW."transcriptId") THEN
        RAISE EXCEPTION 'Annotation % is not of transcript %', NEW."annotationId", NEW."transcriptId" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "SpanRange_within_part" BEFORE INSERT OR UPDATE ON "SpanRange" FOR EACH ROW EXECUTE FUNCTION "refuse_range_outside_part"();
CREATE TRIGGER "Link_within_part" BEFORE INSERT OR UPDATE ON "Link" FOR EACH ROW EXECUTE FUNCTION "refuse_range_outside_part"();

-- The counts of a project's tasks by status. One statement of any size is one update of the project's row.
CREATE FUNCTION "count_tasks"("projectId" uuid, "unlabelled" bigint, "inProgress" bigint, "labelled" bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE "Project" p SET
        "unlabelledCount" = p."unlabelledCount" + $2,
        "inProgressCount" = p."inProgressCount" + $3,
        "labelledCount" = p."labelledCount" + $4
    WHERE p."id" = $1 AND ($2, $3, $4) <> (0, 0, 0);
$$;

CREATE FUNCTION "count_added_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        count(*) FILTER (WHERE t."status" = 'unlabelled'),
        count(*) FILTER (WHERE t."status" = 'in_progress'),
        count(*) FILTER (WHERE t."status" = 'labelled'))
    FROM added t GROUP BY t."projectId";
    RETURN NULL;
END
$$;

CREATE FUNCTION "count_removed_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        -count(*) FILTER (WHERE t."status" = 'unlabelled'),
        -count(*) FILTER (WHERE t."status" = 'in_progress'),
        -count(*) FILTER (WHERE t."status" = 'labelled'))
    FROM removed t GROUP BY t."projectId";
    RETURN NULL;
END
$$;

CREATE FUNCTION "count_changed_tasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "count_tasks"(t."projectId",
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'unlabelled'), 0)::bigint,
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'in_progress'), 0)::bigint,
        coalesce(sum(t.sign) FILTER (WHERE t."status" = 'labelled'), 0)::bigint)
    FROM (
        SELECT "projectId", "status", 1 AS sign FROM added UNION ALL SELECT "projectId", "status", -1 FROM removed
    ) AS t GROUP BY t."projectId";
    RETURN NULL;
END
$$;

CREATE TRIGGER "Task_added" AFTER INSERT ON "Task" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "count_added_tasks"();
CREATE TRIGGER "Task_removed" AFTER DELETE ON "Task" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "count_removed_tasks"();
CREATE TRIGGER "Task_changed" AFTER UPDATE ON "Task" REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "count_changed_tasks"();
