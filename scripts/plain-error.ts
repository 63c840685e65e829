import process from "node:process";
import { z } from "zod";
import { SettingsError } from "@/lib/env";

/** Something to tell whoever typed the command. It is printed without a stack. */
export class PlainError extends Error {
  override readonly name = "PlainError";
}

const systemError = z.object({ code: z.string(), path: z.string().optional() });

/** The code of an error of Node or PostgreSQL (`ENOENT`, `42P04`), or `undefined`. */
export function codeOf(error: unknown): string | undefined {
  return systemError.safeParse(error).data?.code;
}

/** What to print for an error: one plain line for what can be expected, the stack for a defect. */
export function explain(error: unknown): string {
  if (error instanceof PlainError || error instanceof SettingsError) return error.message;
  const { code, path } = systemError.safeParse(error).data ?? {};
  const place = path === undefined ? "" : ` (${path})`;
  if (code === "ENOSPC") return `The disc is full${place}.`;
  if (code === "EACCES" || code === "EPERM") return `This user may not write here${place}.`;
  if (code === "EROFS") return `The file system is read-only${place}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a command's main function and ends the process with the exit code it returns, or 1 after an error. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exit(await main());
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  }
}
