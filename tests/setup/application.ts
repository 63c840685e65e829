import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { projectRoot } from "@/scripts/project-root";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

export type Application = {
  readonly url: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Stops it as Ctrl-C does and returns its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Kills the web server with SIGKILL and returns the exit code that follows. */
  readonly kill: () => Promise<number | null>;
  /** Kills everything with SIGKILL, the built-in database too, as when the machine goes down. */
  readonly crash: () => Promise<number | null>;
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
  const { dataDir, port, databaseUrl = "", env = {} } = options;
  const place = { DATABASE_URL: databaseUrl, PLUMBLINE_DATA_DIR: dataDir, PORT: String(port) };
  // A busy machine is to find the same as any other.
  const own = { ...place, LOG_LEVEL: "warn", PLUMBLINE_SEARCH_MS: "60000" };
  const child = spawn(process.execPath, typescriptArguments("scripts/start.ts"), {
    cwd: projectRoot,
    env: environmentWith({ ...own, ...env }),
    // The channel stops it should the tests be killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const url = `http://127.0.0.1:${port}`;
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
    crash: () =>
      end(child, () => {
        const children = childrenOf(child);
        child.kill("SIGKILL");
        for (const pid of children) process.kill(pid, "SIGKILL");
      }),
  };
}

/** Among the database and what compiles, by the name that Next gives its server. */
const webServerOf = (start: ChildProcess) => Number(childrenOf(start, "-f", "^next-server")[0]);

const childrenOf = ({ pid }: ChildProcess, ...pattern: readonly string[]) =>
  execFileSync("pgrep", ["-P", String(pid), ...pattern], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number);

async function end(child: ChildProcess, ask: () => void): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, "exit");
    ask();
    await exit;
  }
  return child.exitCode;
}
