-- What raters are told beside the definitions of the scheme; each change is a new version.
CREATE TABLE "GuidelineVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GuidelineVersion_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "GuidelineVersion_projectId_number_key" ON "GuidelineVersion"("projectId", "number");
CREATE INDEX "GuidelineVersion_createdById_idx" ON "GuidelineVersion"("createdById");
ALTER TABLE "GuidelineVersion" ADD CONSTRAINT "GuidelineVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "GuidelineVersion" ADD CONSTRAINT "GuidelineVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Why a version of the scheme was made.
ALTER TABLE "SchemeVersion" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';

-- The guideline that a rater had, and what they want to talk about.
ALTER TABLE "Annotation"
    ADD COLUMN "guidelineVersionId" UUID,
    ADD COLUMN "discussion" TEXT,
    ADD COLUMN "discussionAnswer" TEXT,
    ADD COLUMN "discussionAnsweredAt" TIMESTAMPTZ,
    ADD COLUMN "discussionAnsweredById" UUID;
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_guidelineVersionId_fkey" FOREIGN KEY ("guidelineVersionId") REFERENCES "GuidelineVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_discussionAnsweredById_fkey" FOREIGN KEY ("discussionAnsweredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_discussion_check" CHECK ("discussion" IS NOT NULL OR "discussionAnswer" IS NULL);
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_discussion_answered_check" CHECK (("discussionAnswer" IS NULL) = ("discussionAnsweredAt" IS NULL));
CREATE INDEX "Annotation_guidelineVersionId_idx" ON "Annotation"("guidelineVersionId");
CREATE INDEX "Annotation_discussionAnsweredById_idx" ON "Annotation"("discussionAnsweredById");
-- The few that are flagged, the unanswered ones first.
CREATE INDEX "Annotation_discussed_idx" ON "Annotation"("projectId", ("discussionAnsweredAt" IS NOT NULL), "id") WHERE "discussion" IS NOT NULL;

-- A guideline that annotations were made under never changes.
CREATE TRIGGER "GuidelineVersion_never_changes" BEFORE UPDATE OF "projectId", "number", "text" ON "GuidelineVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
