import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { endSession, sessionSeconds, startSession } from "@/lib/server/data/sessions";
import { signIn } from "@/lib/server/data/sign-in";
import { env } from "@/lib/server/env";

const credentialsSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) });
const tokenSchema = z.object({ sid: z.uuid() });

/**
 * The cookie holds a signed token that says only which session row it belongs to; the row decides (see
 * docs/decisions/sessions.md).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [passwordProvider],
    callbacks: {
      jwt: async ({ token, user }) => (user ? { sid: await startSession(user.id) } : token),
      session: ({ session, token }) => ({ ...session, sid: token.sid }),
    },
    events: {
      signOut: async ({ token }) => {
        const parsed = tokenSchema.safeParse(token);
        if (parsed.success) await endSession(parsed.data.sid);
      },
    },
  };
}

const passwordProvider = CredentialsProvider({
  name: "E-mail and password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  authorize: async (credentials, request) => {
    const given = credentialsSchema.safeParse(credentials);
    return given.success ? signIn({ ...given.data, address: addressOf(request.headers) }) : null;
  },
});

/** The nearest address a proxy told us of. It only slows guessing down: the limit by e-mail does not rest on it. */
function addressOf(headers: unknown): string {
  const parsed = z.object({ "x-forwarded-for": z.string() }).safeParse(headers);
  return parsed.success ? (parsed.data["x-forwarded-for"].split(",").at(-1)?.trim() ?? "unknown") : "unknown";
}
