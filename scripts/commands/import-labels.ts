import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type LabelChoices, labelChoicesSchema, noChoices } from "@/lib/labels/label-choices";
import { slugSchema } from "@/lib/projects/project";
import type { ImportRequest } from "@/lib/server/imports/import-transcripts";
import { importLabels } from "@/lib/server/imports/labels/import-labels";
import { previewLabelFiles } from "@/lib/server/imports/labels/preview-label-files";
import { operator } from "@/lib/viewer";
import { cancellable } from "@/scripts/commands/cancellable";
import type { Command } from "@/scripts/commands/command";
import { filesToImport } from "@/scripts/commands/import-files";
import { showProgress } from "@/scripts/commands/import-progress";
import { writeJsonReport, writeTextReport } from "@/scripts/commands/import-report";
import { parseCommand } from "@/scripts/commands/parse-command";
import { refuseUnknownProject } from "@/scripts/commands/refuse-unknown-project";
import { unmappedText } from "@/scripts/commands/unmapped-labels";
import { PlainError } from "@/scripts/plain-error";

const schema = z.object({
  project: slugSchema,
  choices: z.string().optional(),
  replace: z.boolean().default(false),
  json: z.boolean().default(false),
  files: z.array(z.string()).min(1, "name at least one file"),
});

export const importLabelsCommand: Command = {
  name: ["import-labels"],
  usage: "import-labels --project SLUG [--choices FILE] [--replace] [--json] FILE …",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        project: { type: "string" },
        choices: { type: "string" },
        replace: { type: "boolean" },
        json: { type: "boolean" },
      },
    });
    const { project, json, replace, ...input } = parseCommand(schema, { ...values, files: positionals });
    await refuseUnknownProject(project);
    const files = await filesToImport(input.files);
    const chosen = input.choices === undefined ? noChoices : await readChoices(input.choices);
    const given = { labels: { ...chosen, replace: replace || chosen.replace } };
    await refuseUnmapped({ project, files, given });
    const { onProgress, finish } = showProgress();
    const request = { project, files, given, onProgress };
    const report = await cancellable((signal) => importLabels(operator, { ...request, signal })).finally(finish);
    if (report === null) return 130;
    await (json ? writeJsonReport(project, report) : writeTextReport(report));
    return report.refused > 0 ? 1 : 0;
  },
};

/** @throws PlainError that lists names that stand for nothing yet, and how to say what they stand for */
async function refuseUnmapped(request: Pick<ImportRequest, "project" | "files" | "given">): Promise<void> {
  const preview = await previewLabelFiles(operator, request);
  if (preview.unmapped.length > 0) throw new PlainError(unmappedText(preview));
}

/** Choices from their file. @throws PlainError that says what is wrong with it and where */
async function readChoices(file: string): Promise<LabelChoices> {
  try {
    return parseCommand(labelChoicesSchema, JSON.parse(await readFile(path.resolve(file), "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`The choices ${file} cannot be used: ${reason}`, { cause: error });
  }
}
