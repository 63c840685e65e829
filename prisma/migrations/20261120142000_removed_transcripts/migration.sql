-- Transcripts that are removed are not counted any more, and results are computed without their labels.
CREATE FUNCTION "count_removed_transcripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Project" p SET "transcriptCount" = p."transcriptCount" - r."live", "labelRevision" = p."labelRevision" + 1
    FROM (
        SELECT "projectId", (count(*) FILTER (WHERE "archivedAt" IS NULL))::integer AS "live" FROM removed GROUP BY "projectId"
    ) AS r WHERE r."projectId" = p."id";
    RETURN NULL;
END
$$;

CREATE TRIGGER "Transcript_tasks_removed" AFTER DELETE ON "Transcript" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "count_removed_transcripts"();
