import pg from "pg";

/** "plumb" in ASCII: one lock, in the cluster's database `postgres`, that everyone who uses the cluster shares. */
const presenceLock = 0x706c756d62;

/** A server that dies may still take a connection, and then never answers. */
const connectionTimeoutMillis = 10_000;

export type Presence = {
  /** Leaves. `true` when nobody else is present: then the caller stops the server, and newcomers wait for that. */
  readonly leave: () => Promise<boolean>;
};

/**
 * Makes this process known as a user of the cluster, by a shared advisory lock on a connection of its own. The lock goes
 * with the connection, so a process that is killed has left. Throws when the server goes away meanwhile.
 */
export async function becomePresent(url: string, onLost: () => void): Promise<Presence> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis,
    application_name: "plumbline presence",
  });
  let state: "arriving" | "present" | "gone" = "arriving";
  client.on("error", () => {
    if (state === "present") onLost();
    state = "gone";
  });
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock_shared($1)", [presenceLock]);
  } catch (error) {
    await close(client);
    throw error;
  }
  if (isGone()) throw new Error("The database went away");
  state = "present";
  function isGone(): boolean {
    return state === "gone";
  }
  return {
    leave: async () => {
      if (isGone()) return false;
      state = "gone";
      return leave(client);
    },
  };
}

async function leave(client: pg.Client): Promise<boolean> {
  try {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [presenceLock]);
    const { rows } = await client.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [presenceLock]);
    // Held on until the server stops: whoever arrives now waits, is cut off, and starts it anew.
    if (rows[0]?.last) return true;
  } catch {
    // The server is gone already.
  }
  await close(client);
  return false;
}

/** A connection that is already dead has nothing to close. */
const close = (client: pg.Client) => client.end().catch(() => undefined);
