import { parseArgs } from "node:util";
import { z } from "zod";
import { setPassword } from "@/lib/server/data/users";
import { emailSchema } from "@/lib/users/email";
import { operator } from "@/lib/viewer";
import type { Command } from "@/scripts/commands/command";
import { parseCommand } from "@/scripts/commands/parse-command";
import { choosePassword } from "@/scripts/commands/password-option";

const schema = z.object({ email: emailSchema, "password-stdin": z.boolean().default(false) });

export const userPassword: Command = {
  name: ["user", "password"],
  usage: "user password EMAIL [--password-stdin]",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "password-stdin": { type: "boolean" } },
    });
    const input = parseCommand(schema, { email: positionals[0], ...values });
    const { password, isGenerated } = await choosePassword(input["password-stdin"]);
    await setPassword(operator, { email: input.email, password });
    console.log(isGenerated ? `New password of ${input.email}: ${password}` : `Password of ${input.email} changed.`);
    return 0;
  },
};
