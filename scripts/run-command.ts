import { spawn } from "node:child_process";
import process from "node:process";
import { projectRoot } from "@/scripts/project-root";

type CommandResult = { readonly code: number; readonly output: string };
type CommandOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the program when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Shows the output as it comes instead of collecting it. */
  readonly isShown?: boolean;
};

/** Runs a program in the project's directory. A program that cannot be started, or is killed, has the code 1. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, signal, isShown = false }: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += String(chunk);
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: output + error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
