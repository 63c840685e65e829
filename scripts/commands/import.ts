import { parseArgs } from "node:util";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { slugSchema } from "@/lib/projects/project";
import { requireProjectId } from "@/lib/server/data/access";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";
import type { Command } from "@/scripts/commands/command";
import { filesToImport, readMapping } from "@/scripts/commands/import-files";
import { showProgress } from "@/scripts/commands/import-progress";
import { writeJsonReport, writeTextReport } from "@/scripts/commands/import-report";
import { parseCommand } from "@/scripts/commands/parse-command";

const schema = z.object({
  project: slugSchema,
  mapping: z.string().optional(),
  model: z.string().min(1).optional(),
  condition: z.string().min(1).optional(),
  json: z.boolean().default(false),
  files: z.array(z.string()).min(1, "name at least one file"),
});

export const importCommand: Command = {
  name: ["import"],
  usage: "import --project SLUG [--mapping FILE] [--model NAME] [--condition NAME] [--json] FILE …",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        project: { type: "string" },
        mapping: { type: "string" },
        model: { type: "string" },
        condition: { type: "string" },
        json: { type: "boolean" },
      },
    });
    const { project, json, files, model, condition, ...input } = parseCommand(schema, {
      ...values,
      files: positionals,
    });
    await refuseUnknown(project);
    const mapping = input.mapping === undefined ? undefined : await readMapping(input.mapping);
    const { onProgress, finish } = showProgress();
    const request = { project, files: await filesToImport(files), given: { mapping, model, condition }, onProgress };
    const report = await cancellable((signal) => importTranscripts(operator, { ...request, signal })).finally(finish);
    if (report === null) return 130;
    if (report.mapping && !mapping) process.stderr.write(`Read by this mapping: ${JSON.stringify(report.mapping)}\n`);
    await (json ? writeJsonReport(project, report) : writeTextReport(report));
    return report.refused > 0 ? 1 : 0;
  },
};

async function refuseUnknown(project: string): Promise<void> {
  try {
    await requireProjectId(operator, project, { permission: "research" });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("notFound", "unknownProject", { project }).because(error);
  }
}

/** Runs until it is done or someone presses Ctrl-C; then null. */
async function cancellable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
  const interruption = new AbortController();
  const abort = () => interruption.abort();
  process.once("SIGINT", abort);
  try {
    return await work(interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    process.stderr.write("Cancelled. What was imported stays; the same command brings the rest.\n");
    return null;
  } finally {
    process.off("SIGINT", abort);
  }
}
