-- Statistics tell conditions, splits and pairs apart: what was computed is out of date once transcripts change theirs.
CREATE FUNCTION "count_changed_transcripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Project" p SET "labelRevision" = p."labelRevision" + 1
    WHERE p."id" IN (
        SELECT a."projectId" FROM added a JOIN removed r USING ("id")
        WHERE (a."condition", a."split", a."pairKey", a."cue", a."correctness")
            IS DISTINCT FROM (r."condition", r."split", r."pairKey", r."cue", r."correctness")
    );
    RETURN NULL;
END
$$;

CREATE TRIGGER "Transcript_tasks_changed" AFTER UPDATE ON "Transcript" REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "count_changed_transcripts"();
