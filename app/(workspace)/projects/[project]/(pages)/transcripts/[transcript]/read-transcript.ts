import { cache } from "react";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { getTranscript } from "@/lib/server/data/transcripts";
import type { StoredTranscript } from "@/lib/transcripts/stored-transcript";
import type { Viewer } from "@/lib/viewer";

/** The transcript of a page, read once a request; the not-found page when it is not there for this viewer. */
export const readTranscript = cache(
  (viewer: Viewer, project: string, transcript: string): Promise<StoredTranscript> =>
    orNotFound(getTranscript(viewer, { project, transcript })),
);
