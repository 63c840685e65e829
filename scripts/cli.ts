import { AppError } from "@/lib/errors";
import { disconnect } from "@/lib/server/data/client";
import { wordsOf } from "@/lib/server/messages";
import type { Command } from "@/scripts/commands/command";
import { exportCommand } from "@/scripts/commands/export";
import { importCommand } from "@/scripts/commands/import";
import { importLabelsCommand } from "@/scripts/commands/import-labels";
import { projectCreate } from "@/scripts/commands/project-create";
import { userCreate } from "@/scripts/commands/user-create";
import { userPassword } from "@/scripts/commands/user-password";
import { withDatabase } from "@/scripts/database";
import { PlainError } from "@/scripts/plain-error";

const commands: readonly Command[] = [
  userCreate,
  userPassword,
  projectCreate,
  importCommand,
  importLabelsCommand,
  exportCommand,
];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.every((word, index) => args[index] === word));
  if (!command || args.includes("--help")) {
    const shown = command ? [command] : commands;
    console.error(["Usage:", ...shown.map(({ usage }) => `  npm run plumbline -- ${usage}`)].join("\n"));
    return args.includes("--help") ? 0 : 2;
  }
  try {
    return await withDatabase(async () => {
      try {
        return await command.run(args.slice(command.name.length));
      } finally {
        await disconnect();
      }
    });
  } catch (error) {
    console.error(plainWords(error, command));
    return 2;
  }
}

/** What a person at a terminal is told. Nobody expected the rest: it is shown whole. */
function plainWords(error: unknown, { usage }: Command): unknown {
  if (error instanceof AppError) return wordsOf(error);
  if (error instanceof PlainError) return error.message;
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? `${error.message}\nUsage: npm run plumbline -- ${usage}` : error;
}
