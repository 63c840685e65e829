import { parseArgs } from "node:util";
import { newProjectSchema } from "@/lib/projects/project";
import { createProject } from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";
import type { Command } from "@/scripts/commands/command";
import { parseCommand } from "@/scripts/commands/parse-command";

export const projectCreate: Command = {
  name: ["project", "create"],
  usage: "project create SLUG --name NAME [--description TEXT] [--template NAME]",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: "string" }, description: { type: "string" }, template: { type: "string" } },
    });
    const input = parseCommand(newProjectSchema, { slug: positionals[0], ...values });
    await createProject(operator, input);
    console.error(`Project ${input.slug} made.`);
    return 0;
  },
};
