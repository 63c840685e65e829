import { parseArgs } from "node:util";
import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";
import { projectRoleSchema } from "@/lib/projects/project-role";
import { addMember } from "@/lib/server/data/members";
import { getProject } from "@/lib/server/data/projects";
import { createUser } from "@/lib/server/data/users";
import { emailSchema } from "@/lib/users/email";
import { operator } from "@/lib/viewer";
import type { Command } from "@/scripts/commands/command";
import { parseCommand } from "@/scripts/commands/parse-command";
import { choosePassword } from "@/scripts/commands/password-option";

const schema = z.object({
  email: emailSchema,
  name: z.string().optional(),
  administrator: z.boolean().default(false),
  project: slugSchema.optional(),
  as: projectRoleSchema.default("rater"),
  "password-stdin": z.boolean().default(false),
});

export const userCreate: Command = {
  name: ["user", "create"],
  usage:
    "user create EMAIL [--name NAME] [--administrator] [--project SLUG --as owner|adjudicator|rater] [--password-stdin]",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: "string" },
        administrator: { type: "boolean" },
        project: { type: "string" },
        as: { type: "string" },
        "password-stdin": { type: "boolean" },
      },
    });
    const input = parseCommand(schema, { email: positionals[0], ...values });
    // Looked up first, so that a mistyped project leaves no half-made account.
    if (input.project) await getProject(operator, input.project);
    const { password, isGenerated } = await choosePassword(input["password-stdin"]);
    const name = input.name ?? input.email.split("@")[0] ?? input.email;
    await createUser(operator, { email: input.email, name, password, isAdministrator: input.administrator });
    if (input.project) await addMember(operator, { project: input.project, email: input.email, role: input.as });
    console.log(isGenerated ? `${input.email} made. Password: ${password}` : `${input.email} made.`);
    return 0;
  },
};
