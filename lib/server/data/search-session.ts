import "server-only";
import type { PoolClient, QueryResultRow } from "pg";
import { pool } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { env } from "@/lib/server/env";

/** Reads within one transaction, at one moment, and the time that they may take. */
export type SearchSession = {
  readonly rows: <Row extends QueryResultRow>(sql: Prisma.Sql) => Promise<Row[]>;
  /** Whether this share of the time has passed since the session began. */
  readonly isPast: (share: number) => boolean;
  /** Tells whether this share of the time has passed since it was asked for. */
  readonly timer: (share: number) => () => boolean;
};

/**
 * So many look-ups are made whatever time they take, unless it is many times as long: they are enough for most lists, and on
 * a busy machine a list that is nearly ready is better than one that is in time.
 */
const [freeLookups, mostTimes] = [16, 4];

/** How long a list is looked for, in milliseconds, unless the setting says otherwise. */
const usualMs = 250;

/**
 * What is looked up is known to be in an index, whatever the planner believes it to be worth: a plan that reads the whole
 * table would be right today and take seconds with ten times as many rows. Bitmaps of a million rows fit the memory.
 */
const settings = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '32MB';
  SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL plan_cache_mode = force_custom_plan`;

/**
 * Runs the look-ups of a list on one connection, through `pg`: they are put together from fragments that Prisma cannot
 * say, and their settings are of the transaction.
 */
export async function withSearchSession<Result>(read: (session: SearchSession) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  // Someone has to listen when the connection is lost; the query fails and says what happened.
  const ignore = () => undefined;
  client.on("error", ignore);
  const ms = env().PLUMBLINE_SEARCH_MS ?? usualMs;
  let lookups = 0;
  const timerFrom = (start: number, free: number) => (share: number) => {
    const times = (performance.now() - start) / (share * ms);
    return times > mostTimes || (times > 1 && lookups > free);
  };
  const isPast = timerFrom(performance.now(), freeLookups);
  const timer = (share: number) => timerFrom(performance.now(), lookups + freeLookups / 2).bind(null, share);
  const rows = <Row extends QueryResultRow>(sql: Prisma.Sql) => {
    lookups++;
    return rowsOf<Row>(client, sql);
  };
  let isSound = false;
  try {
    await client.query(settings);
    const result = await read({ rows, isPast, timer });
    await client.query("COMMIT");
    isSound = true;
    return result;
  } finally {
    client.off("error", ignore);
    // After an error the connection is closed, and the transaction with it.
    client.release(!isSound);
  }
}

async function rowsOf<Row extends QueryResultRow>(client: PoolClient, { text, values }: Prisma.Sql): Promise<Row[]> {
  return (await client.query<Row>({ text, values: [...values] })).rows;
}
