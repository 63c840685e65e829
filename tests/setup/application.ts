import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { inProject, projectRoot } from "@/scripts/project-root";

export type Application = {
  readonly url: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Stops it as Ctrl-C does and returns its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Kills the web server with SIGKILL and returns the exit code that follows. */
  readonly kill: () => Promise<number | null>;
};

export type ApplicationOptions = {
  readonly dataDir: string;
  readonly port: number;
  /** An empty one for a built-in database. */
  readonly databaseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** `npm start` without npm and without the developer's own settings; returns when it says its address. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const flags = [
    "--conditions=react-server",
    "--import",
    pathToFileURL(inProject("node_modules/tsx/dist/loader.mjs")).href,
  ];
  const child = spawn(process.execPath, [...flags, inProject("scripts", "start.ts")], {
    cwd: projectRoot,
    env: environmentOf(options),
    // The channel stops it should the tests be killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const url = `http://127.0.0.1:${options.port}`;
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      if (output.includes(`Plumbline is at ${url}`)) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", read);
    child.on("close", (code) => reject(new Error(`The application ended with the code ${code}:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    stop: () => end(child, () => child.kill("SIGINT")),
    kill: () => end(child, () => process.kill(-webServerOf(child), "SIGKILL")),
  };
}

function environmentOf({ dataDir, port, databaseUrl = "", env }: ApplicationOptions): NodeJS.ProcessEnv {
  const unset = {
    HOST: "",
    NEXTAUTH_URL: "",
    NEXTAUTH_SECRET: "",
    PLUMBLINE_ADMIN_EMAIL: "",
    PLUMBLINE_ADMIN_PASSWORD: "",
  };
  const own = { DATABASE_URL: databaseUrl, PLUMBLINE_DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "warn" };
  return { ...process.env, ...unset, ...own, TSX_TSCONFIG_PATH: inProject("tsconfig.json"), ...env };
}

const webServerOf = ({ pid }: ChildProcess) =>
  Number(execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }).trim());

async function end(child: ChildProcess, ask: () => void): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, "exit");
    ask();
    await exit;
  }
  return child.exitCode;
}
