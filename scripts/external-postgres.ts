import pg from "pg";
import { codeOf, PlainError } from "@/scripts/plain-error";

const oldestVersion = 15;
const connectionLimitMs = 15_000;

type Server = {
  readonly version: number;
  readonly role: string;
  readonly schema: string | null;
  readonly mayCreate: boolean;
};

/** Checks that a DATABASE_URL can be used, and says why not in words for people. It changes nothing. */
export async function checkExternalPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectionLimitMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Server>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_user AS role, current_schema() AS schema,
              coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`,
    );
    for (const row of rows) refuseUnusable(row);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`DATABASE_URL cannot be used: ${reasonOf(error, client)}.`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refuseUnusable({ version, role, schema, mayCreate }: Server): void {
  if (version < oldestVersion) {
    throw new PlainError(`DATABASE_URL names a PostgreSQL ${version} server; ${oldestVersion} or later is needed.`);
  }
  if (mayCreate) return;
  throw new PlainError(
    `DATABASE_URL's user ${role} may not create tables in the schema ${schema ?? "public"}. Make it the owner of the database.`,
  );
}

function reasonOf(error: unknown, { host, port, database, user }: pg.Client): string {
  const code = codeOf(error) ?? "";
  const server = `${host}:${port}`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `there is no host ${host}`;
  if (code === "ECONNREFUSED") return `nothing answers at ${server}`;
  if (code === "28P01" || code === "28000") return `${server} refuses the user ${user} (name, password, or permission)`;
  if (code === "3D000") return `${server} has no database ${database}`;
  return `${server}: ${error instanceof Error ? error.message : String(error)}`;
}
