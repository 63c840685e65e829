import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/lib/server/data/generated/client";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";

type Database = { readonly pool: pg.Pool; readonly prisma: PrismaClient };

declare global {
  // The development server re-evaluates modules; without this each edit would leave a pool behind.
  var plumblineDatabase: Database | undefined;
}

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 16,
    application_name: "plumbline",
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that dies (the database restarting) must not end the process; the next query gets a new one.
  pool.on("error", ({ message }) => log.warn({ reason: message }, "an idle database connection was lost"));
  // Many raters at once wait for a connection rather than being turned away.
  const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }) };
}

function database(): Database {
  globalThis.plumblineDatabase ??= connect();
  return globalThis.plumblineDatabase;
}

/** Prisma's client, connected at first use. */
export const db = (): PrismaClient => database().prisma;

/** The pool beneath it, for what Prisma cannot say: COPY and streamed reads. */
export const pool = (): pg.Pool => database().pool;

/** A client inside or outside a transaction. */
export type Client = PrismaClient | Prisma.TransactionClient;

/** Closes every connection. Commands and tests end with it; the server lives without. */
export async function disconnect(): Promise<void> {
  const open = globalThis.plumblineDatabase;
  globalThis.plumblineDatabase = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
