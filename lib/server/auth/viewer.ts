import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { authOptions } from "@/lib/server/auth/options";
import { findSessionViewer } from "@/lib/server/data/sessions";
import type { Person } from "@/lib/viewer";

const sessionSchema = z.object({ sid: z.uuid() });

/** Who is signed in, looked up once a request; null when nobody is, or the session was ended on the server. */
export const findViewer = cache(async (): Promise<Person | null> => {
  const session = sessionSchema.safeParse(await getServerSession(authOptions()));
  return session.success ? findSessionViewer(session.data.sid) : null;
});

/** Who is signed in; sends everyone else to the sign-in page and, after it, back here. */
export async function requireViewer(): Promise<Person> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  redirect(paths.signIn((await headers()).get("x-path") ?? undefined));
}
