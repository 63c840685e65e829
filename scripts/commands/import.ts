import { parseArgs } from "node:util";
import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";
import { cancellable } from "@/scripts/commands/cancellable";
import type { Command } from "@/scripts/commands/command";
import { filesToImport, readMapping } from "@/scripts/commands/import-files";
import { showProgress } from "@/scripts/commands/import-progress";
import { writeJsonReport, writeTextReport } from "@/scripts/commands/import-report";
import { indexImported } from "@/scripts/commands/index-imported";
import { parseCommand } from "@/scripts/commands/parse-command";
import { refuseUnknownProject } from "@/scripts/commands/refuse-unknown-project";

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
    await refuseUnknownProject(project);
    const mapping = input.mapping === undefined ? undefined : await readMapping(input.mapping);
    const { onProgress, finish } = showProgress();
    const request = { project, files: await filesToImport(files), given: { mapping, model, condition }, onProgress };
    const report = await cancellable((signal) => importTranscripts(operator, { ...request, signal })).finally(finish);
    if (report === null) return 130;
    if (report.mapping && !mapping) process.stderr.write(`Read by this mapping: ${JSON.stringify(report.mapping)}\n`);
    await (json ? writeJsonReport(project, report) : writeTextReport(report));
    await indexImported();
    return report.refused > 0 ? 1 : 0;
  },
};
