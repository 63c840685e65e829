-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('transcripts', 'labels');

-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'receiving';
ALTER TYPE "ImportState" ADD VALUE 'ready';
ALTER TYPE "ImportState" ADD VALUE 'cancelled';

-- CreateTable
CREATE TABLE "ImportFile" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "receivedBytes" BIGINT NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("importId","ordinal")
);

INSERT INTO "ImportFile" ("importId", "ordinal", "name", "sizeBytes", "receivedBytes")
SELECT i."id", f."place" - 1, f."name", 0, 0 FROM "Import" i, unnest(i."files") WITH ORDINALITY AS f("name", "place");

-- AlterTable
ALTER TABLE "Import" DROP COLUMN "files",
ADD COLUMN     "bytesRead" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "cancelRequestedAt" TIMESTAMPTZ,
ADD COLUMN     "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "given" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "kind" "ImportKind" NOT NULL DEFAULT 'transcripts',
ADD COLUMN     "readBefore" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "startedAt" DROP NOT NULL,
ALTER COLUMN "startedAt" DROP DEFAULT;

-- What was begun before this column was there.
UPDATE "Import" SET "createdAt" = "startedAt";

-- AlterTable
ALTER TABLE "Rater" ADD COLUMN     "promptHash" TEXT;

-- AlterTable
ALTER TABLE "Transcript" ADD COLUMN     "archivedAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "SavedMapping" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pair" (
    "projectId" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "transcriptCount" INTEGER NOT NULL,
    "conditionCount" INTEGER NOT NULL,

    CONSTRAINT "Pair_pkey" PRIMARY KEY ("projectId","key","modelId","epoch")
);

-- CreateTable
CREATE TABLE "BulkChange" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "createdById" UUID,
    "change" JSONB NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ,

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangedTranscript" (
    "changeId" UUID NOT NULL,
    "transcriptId" UUID NOT NULL,
    "before" JSONB,

    CONSTRAINT "ChangedTranscript_pkey" PRIMARY KEY ("changeId","transcriptId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "createdById" UUID,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_importId_name_key" ON "ImportFile"("importId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SavedMapping_projectId_name_key" ON "SavedMapping"("projectId", "name");

-- CreateIndex
CREATE INDEX "Pair_modelId_idx" ON "Pair"("modelId");

-- CreateIndex
CREATE INDEX "BulkChange_projectId_id_idx" ON "BulkChange"("projectId", "id");

-- CreateIndex
CREATE INDEX "BulkChange_createdById_idx" ON "BulkChange"("createdById");

-- CreateIndex
CREATE INDEX "ChangedTranscript_transcriptId_idx" ON "ChangedTranscript"("transcriptId");

-- CreateIndex
CREATE INDEX "SavedView_createdById_idx" ON "SavedView"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_projectId_name_key" ON "SavedView"("projectId", "name");

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedMapping" ADD CONSTRAINT "SavedMapping_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pair" ADD CONSTRAINT "Pair_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangedTranscript" ADD CONSTRAINT "ChangedTranscript_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "BulkChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangedTranscript" ADD CONSTRAINT "ChangedTranscript_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

