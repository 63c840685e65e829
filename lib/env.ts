import { z } from "zod";
import { weaknessOfSecret } from "@/lib/secret";
import { passwordSchema } from "@/lib/users/account";
import { emailSchema } from "@/lib/users/email";

const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

const howToMakeSecret = "make one with: openssl rand -base64 32";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, "must be a whole number from 1 to 65535");

const secret = z.string().superRefine((value, context) => {
  const weakness = weaknessOfSecret(value);
  if (weakness) context.addIssue({ code: "custom", message: `${weakness}; ${howToMakeSecret}` });
});

/** How much of something an import accepts; the defaults are in `lib/transcripts/import-limits.ts`. */
const limit = (largest: number) => {
  const message = `must be a whole number from 1 to ${largest}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= 1 && value <= largest, message)
    .optional();
};

const accepted = (schema: z.ZodType, message: string) =>
  z.string().refine((value) => schema.safeParse(value).success, message);

const variables = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, "must be an address or a host name without scheme and port")
    .default("127.0.0.1"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a URL that begins with postgresql://" })
    .optional(),
  PLUMBLINE_DATA_DIR: z.string().default(".data"),
  PLUMBLINE_ADMIN_EMAIL: accepted(emailSchema, "must be an e-mail address").optional(),
  PLUMBLINE_ADMIN_PASSWORD: accepted(passwordSchema, "must have 10 to 1000 characters").optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be a URL that begins with http:// or https://" }).optional(),
  NEXTAUTH_SECRET: secret.optional(),
  PLUMBLINE_MAX_FILE_MB: limit(1_000_000),
  PLUMBLINE_MAX_UPLOAD_MB: limit(1_000_000),
  // A record becomes one text, and PostgreSQL takes no value above 1 GB, four bytes to the character at worst.
  PLUMBLINE_MAX_RECORD_MB: limit(200),
  PLUMBLINE_MAX_JSON_DEPTH: limit(1000),
  PLUMBLINE_MAX_PARTS: limit(20_000),
  PLUMBLINE_MAX_WAITING_MB: limit(10_000),
  PLUMBLINE_MAX_ARCHIVE_MEMBERS: limit(10_000_000),
  PLUMBLINE_MAX_ARCHIVE_MEMBER_MB: limit(1_000_000),
  PLUMBLINE_MAX_ARCHIVE_RATIO: limit(1_000_000),
  PLUMBLINE_SEARCH_MS: limit(600_000),
  CHROMIUM_PATH: z.string().optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),
});

/** The settings, under the names of their variables. `undefined` where the start command finds or makes the value. */
export type Settings = Readonly<Omit<z.output<typeof variables>, "NEXTAUTH_URL">> & { readonly NEXTAUTH_URL: string };

/** Settings that cannot be used. The message has one line for each, naming the variable and the reason. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/**
 * Reads the settings from environment variables. Empty and blank values count as unset.
 *
 * @throws SettingsError naming every variable that cannot be used; the message quotes no value, as some are secret.
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  }
  const { HOST, PORT, NEXTAUTH_SECRET, NEXTAUTH_URL = addressOf(HOST, PORT) } = parsed.data;
  if (NEXTAUTH_SECRET === undefined && !isLoopback(HOST)) {
    throw new SettingsError(
      `NEXTAUTH_SECRET is required when HOST (${HOST}) can be reached from other machines; ${howToMakeSecret}`,
    );
  }
  return { ...parsed.data, NEXTAUTH_URL };
}

/**
 * The address at which a browser on this machine reaches a server bound to `host`. A server bound to every interface
 * is reached as `localhost`.
 */
export function addressOf(host: string, port: number): string {
  const isWildcard = host === "0.0.0.0" || host === "::";
  const name = isWildcard ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
