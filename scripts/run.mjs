// node scripts/run.mjs FILE [ARGUMENT …] runs a TypeScript script; standard output is the script's own.
import { runScript } from "./bootstrap.mjs";

const [file, ...args] = process.argv.slice(2);
await runScript(file, args);
