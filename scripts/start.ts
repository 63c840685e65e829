import { once } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Settings } from "@/lib/env";
import { disconnect } from "@/lib/server/data/client";
import { type FirstAdministrator, seedFirstStart } from "@/lib/server/first-start";
import { ensureBuild, nextEnvironment } from "@/scripts/build";
import { type OpenDatabase, openDatabase } from "@/scripts/database";
import { refusalOfPort } from "@/scripts/free-port";
import { listenForInterruption } from "@/scripts/interruption";
import { PlainError, runMain } from "@/scripts/plain-error";
import { progress } from "@/scripts/progress";
import { inProject } from "@/scripts/project-root";
import { readOrCreateSecret } from "@/scripts/secret";
import { readSettings } from "@/scripts/settings";
import { launchWebServer, type WebServer } from "@/scripts/web-server";

const healthLimitMs = 120_000;

let server: WebServer | null = null;
const interruption = listenForInterruption(() => {
  server?.kill();
  process.exit(130);
});

/** `npm start`, and with --development `npm run dev`: from whatever is there to a server that answers. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { development: { type: "boolean", default: false } } });
  const settings = readSettings();
  await refuseBusyPort(settings);
  if (!values.development) await ensureBuild(interruption);
  if (interruption.aborted) return 0;
  const database = await openDatabase();
  try {
    return interruption.aborted ? 0 : await serve(settings, database, values.development);
  } finally {
    await database.release();
  }
}

async function serve(settings: Settings, database: OpenDatabase, isDevelopment: boolean): Promise<number> {
  const env = environmentOf(settings, database.url, isDevelopment);
  Object.assign(process.env, env);
  const administrator = await progress("Preparing the first start", fillEmptyDatabase);
  server = launchWebServer({ mode: isDevelopment ? "dev" : "start", host: settings.HOST, port: settings.PORT, env });
  const isHealthy = await server.isHealthy(healthLimitMs, interruption);
  if (isHealthy) process.stdout.write(welcome(settings, database));
  // Said even when the start failed: the password exists nowhere else.
  if (administrator) process.stdout.write(introduction(administrator));
  return isHealthy || interruption.aborted ? supervise(server) : giveUp(server);
}

async function fillEmptyDatabase(): Promise<FirstAdministrator | null> {
  try {
    return await seedFirstStart(inProject("prisma", "demo"));
  } finally {
    await disconnect();
  }
}

/** Until the server ends by itself, whose code is then ours, or we are asked to stop. */
async function supervise(running: WebServer): Promise<number> {
  if (!interruption.aborted) await Promise.race([running.ended, once(interruption, "abort")]);
  if (!interruption.aborted) return reportEnd(await running.ended);
  await running.stop();
  return 0;
}

async function giveUp(running: WebServer): Promise<number> {
  if (!running.isRunning()) return reportEnd(await running.ended);
  await running.stop();
  throw new PlainError(`The server did not answer within ${healthLimitMs / 60_000} minutes.`);
}

function reportEnd(code: number): number {
  process.stderr.write(`\nThe server ended by itself (code ${code}).\n`);
  return code;
}

async function refuseBusyPort({ HOST, PORT }: Settings): Promise<void> {
  const refusal = await refusalOfPort(HOST, PORT);
  if (refusal === null) return;
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT ${PORT} is in use on ${HOST}. Stop what listens there, or choose another: PORT=${PORT + 1} npm start`,
    EACCES: `PORT ${PORT} may not be used by this user. Choose one from 1024 up: PORT=3000 npm start`,
  };
  throw new PlainError(advice[refusal] ?? `HOST ${HOST} is not an address of this machine (${refusal}).`);
}

function environmentOf(settings: Settings, databaseUrl: string, isDevelopment: boolean) {
  return {
    ...nextEnvironment,
    NODE_ENV: isDevelopment ? "development" : "production",
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: settings.NEXTAUTH_URL,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? readOrCreateSecret(settings.PLUMBLINE_DATA_DIR),
    PLUMBLINE_DATA_DIR: settings.PLUMBLINE_DATA_DIR,
  } as const;
}

const welcome = ({ NEXTAUTH_URL }: Settings, { place }: OpenDatabase) => `
Plumbline is at ${NEXTAUTH_URL}
Data: ${place}
Ctrl-C stops it; the data stay.
`;

const introduction = ({ email, generatedPassword }: FirstAdministrator) =>
  generatedPassword === null
    ? `\nSign in as ${email} with the password in PLUMBLINE_ADMIN_PASSWORD.\n`
    : `
Sign in as   ${email}
Password     ${generatedPassword}
This is shown once. For a new one: npm run plumbline -- user password ${email}
`;

await runMain(main);
