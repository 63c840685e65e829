#!/usr/bin/env node
// Stands in for Prisma's schema engine, which Prisma's command line would download from a host that closed networks
// cannot reach. It is the same engine from npm, as WebAssembly (@prisma/schema-engine-wasm), over @prisma/adapter-pg,
// and speaks what the command line expects: JSON-RPC in lines on standard input and output.
// It serves the commands of ours that need an engine, `prisma generate` and `prisma migrate diff`, and refuses others:
// migrations are applied by scripts/migrate.ts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const { resolve } = createRequire(import.meta.url);
const commandLine = process.argv.slice(2);

if (commandLine.includes("--version")) {
  process.stdout.write("schema-engine-wasm\n");
  process.exit(0);
}
if (commandLine.includes("cli"))
  refuse("this command of Prisma's is not needed here: `npm start` creates and migrates the database");

const url = JSON.parse(commandLine[commandLine.indexOf("--datasource") + 1] ?? "{}").url;
const engine = await startEngine();
let answered = Promise.resolve();
const lines = readline.createInterface({ input: process.stdin });
lines.on("line", (line) => {
  answered = answered.then(() => answer(JSON.parse(line)));
});
lines.on("close", () => answered.then(() => process.exit(0)));

async function startEngine() {
  const wasm = readFileSync(
    resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "schema_engine_bg.wasm"),
  );
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const { provider, adapterName } = new PrismaPg({ connectionString: url });
  const factory = { provider, adapterName, connect: () => connect(url), connectToShadowDb };
  return engineModule.SchemaEngine.new({}, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

async function answer({ id, method, params }) {
  // Without a method it acknowledges what we printed.
  if (!method) return;
  try {
    const result = await engine[method](params);
    if (method !== "diff") return reply({ id, result: result ?? {} });
    // The native engine prints a difference by a request of its own and answers with the exit code alone.
    reply({ id: id * 100_000 + 1, method: "print", params: { content: result.stdout ?? "" } });
    reply({ id, result: { exitCode: result.exitCode, stdout: null } });
  } catch ({ message, code, meta }) {
    const data = { is_panic: false, message, error_code: code, meta: meta ?? {}, backtrace: null };
    reply({ id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } });
  }
}

function reply(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/** Prisma's command line leaves out the first line and shows the messages of the others. */
function refuse(message) {
  process.stderr.write(`\n${JSON.stringify({ level: "ERROR", fields: { message } })}\n`);
  process.exit(1);
}

async function connect(connectionString) {
  const connection = await new PrismaPg({ connectionString, max: 1 }).connect();
  // The adapter's own splits a script at every semicolon, in function bodies and quotes too, and spreads the pieces
  // over connections. One simple query takes the whole.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  readCatalogueCharacters(connection);
  return connection;
}

/** The adapter refuses columns of PostgreSQL's internal type "char", of which catalogues are full: they pass as text. */
function readCatalogueCharacters(connection) {
  const [internalCharacter, text] = [18, 25];
  const { performIO, queryRaw } = Object.getPrototypeOf(Object.getPrototypeOf(connection));
  connection.queryRaw = async function (query) {
    let characters = [];
    const reader = Object.create(this, {
      performIO: {
        value: async (io) => {
          const result = await performIO.call(this, io);
          characters = result.fields.flatMap(({ dataTypeID }, index) =>
            dataTypeID === internalCharacter ? [index] : [],
          );
          for (const index of characters) result.fields[index].dataTypeID = text;
          return result;
        },
      },
    });
    const rows = await queryRaw.call(reader, query);
    for (const index of characters) rows.columnTypes[index] = ColumnTypeEnum.Character;
    return rows;
  };
}

/** An empty database beside the main one, in which the migrations are replayed. It goes when the engine is done. */
async function connectToShadowDb() {
  const name = `plumbline_shadow_${crypto.randomUUID()}`;
  const main = new pg.Client({ connectionString: url });
  await main.connect();
  await main.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const connection = await connect(String(shadowUrl));
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose();
    await main.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await main.end();
  };
  return connection;
}
