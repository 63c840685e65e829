import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { text } from "node:stream/consumers";
import { announcedData, type DataPlace } from "@/tests/setup/browser-settings";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

type CommandOptions = {
  /** What it reads from standard input. */
  readonly input?: string;
  /** Whose data it works on; those of the application that the browser tests share when left out. */
  readonly data?: DataPlace;
};

/**
 * What `npm run plumbline -- …` prints on standard output.
 * @throws Error with all that it said when it ends with another code than 0
 */
export async function plumbline(args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { input = "", data = announcedData() } = options;
  const child = spawn(process.execPath, typescriptArguments("scripts/cli.ts", ...args), {
    env: environmentWith({ PLUMBLINE_DATA_DIR: data.dataDir, DATABASE_URL: data.databaseUrl }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (child.exitCode !== 0) throw new Error(`plumbline ${args.join(" ")} ended with ${child.exitCode}:\n${errors}`);
  return output;
}
