"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { findViewer } from "@/lib/server/auth/viewer";
import { endSession } from "@/lib/server/data/sessions";

/** Ends the session on the server; the cookie, worth nothing from here on, is dropped as well. */
export async function signOut(): Promise<void> {
  const viewer = await findViewer();
  if (viewer) await endSession(viewer.sessionId);
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes("next-auth.session-token")) jar.delete(name);
  redirect(paths.signIn());
}
