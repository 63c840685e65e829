import { parseArgs } from "node:util";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { exportFormatSchema, exportTableSchema } from "@/lib/exports/export-choice";
import { slugSchema } from "@/lib/projects/project";
import { openExport } from "@/lib/server/exports/open-export";
import { operator } from "@/lib/viewer";
import type { Command } from "@/scripts/commands/command";
import { parseCommand } from "@/scripts/commands/parse-command";
import { writeToFile, writeToStdout } from "@/scripts/commands/write-out";

const schema = z.object({
  project: slugSchema,
  table: exportTableSchema,
  format: exportFormatSchema,
  spreadsheet: z.boolean().default(false),
  names: z.boolean().default(false),
  archived: z.boolean().default(false),
  out: z.string().min(1).optional(),
});

export const exportCommand: Command = {
  name: ["export"],
  usage:
    "export --project SLUG --table transcripts|annotations|spans|scores --format jsonl|csv [--spreadsheet] [--names] [--archived] [--out FILE]",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        project: { type: "string" },
        table: { type: "string" },
        format: { type: "string" },
        spreadsheet: { type: "boolean" },
        names: { type: "boolean" },
        archived: { type: "boolean" },
        out: { type: "string" },
      },
    });
    const { project, table, format, spreadsheet, names, archived, out } = parseCommand(schema, values);
    const choice = { table, format, isForSpreadsheets: spreadsheet, hasNames: names, hasArchived: archived };
    const { text } = await openExport(operator, project, choice).catch(nameMissing(project));
    await (out === undefined ? writeToStdout(text) : writeToFile(out, text));
    return 0;
  },
};

/** Whoever runs commands may see every project, and is told which one is not there. */
function nameMissing(project: string) {
  return (error: unknown): never => {
    if (!(error instanceof AppError) || error.code !== "notFound") throw error;
    throw new AppError("notFound", "unknownProject", { project }).because(error);
  };
}
