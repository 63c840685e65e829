"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { action } from "@/lib/server/action";
import { findViewer } from "@/lib/server/auth/viewer";
import * as transcripts from "@/lib/server/data/find-transcripts";
import { endSession } from "@/lib/server/data/sessions";
import { findTranscriptsSchema } from "@/lib/transcripts/found-transcript";

/** Ends the session on the server; the cookie, worth nothing from here on, is dropped as well. */
export async function signOut(): Promise<void> {
  const viewer = await findViewer();
  if (viewer) await endSession(viewer.sessionId);
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes("next-auth.session-token")) jar.delete(name);
  redirect(paths.signIn());
}

/** Transcripts of a project by their ids, for the command palette. */
export const findTranscripts = action(findTranscriptsSchema, (viewer, { project, text }) =>
  transcripts.findTranscripts(viewer, project, text),
);
