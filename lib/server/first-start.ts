import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { demoLabelSchema } from "@/lib/demo/demo-labels";
import { AppError } from "@/lib/errors";
import { defaultGuideline } from "@/lib/guideline/default-guideline";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { generatePassword } from "@/lib/server/auth/password";
import { finishDemoProject, hasDemoProject } from "@/lib/server/data/demo";
import { getGuideline, saveGuideline } from "@/lib/server/data/guidelines";
import { createProject } from "@/lib/server/data/projects";
import { createUser, hasNoUsers } from "@/lib/server/data/users";
import { env } from "@/lib/server/env";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { newUserSchema } from "@/lib/users/account";
import { operator } from "@/lib/viewer";

const slug = "demonstration";

export type FirstAdministrator = {
  readonly email: string;
  /** Null when it was set by PLUMBLINE_ADMIN_PASSWORD, which whoever set it knows. */
  readonly generatedPassword: string | null;
};

/**
 * Fills an empty database: the demonstration project, then the first administrator. The account comes last, for it says
 * that the first start was finished; one that was cut short is repeated.
 * @returns the account; null when there are accounts already
 * @throws ZodError when PLUMBLINE_ADMIN_EMAIL or PLUMBLINE_ADMIN_PASSWORD cannot be used
 */
export async function seedFirstStart(demoDirectory: string): Promise<FirstAdministrator | null> {
  if (!(await hasNoUsers())) return null;
  const { PLUMBLINE_ADMIN_EMAIL, PLUMBLINE_ADMIN_PASSWORD } = env();
  const user = newUserSchema.parse({
    email: PLUMBLINE_ADMIN_EMAIL ?? "admin@plumbline.local",
    name: "Administrator",
    password: PLUMBLINE_ADMIN_PASSWORD ?? generatePassword(),
    isAdministrator: true,
  });
  if (!(await hasDemoProject(operator))) await seedDemoProject(demoDirectory);
  await createUser(operator, user);
  return { email: user.email, generatedPassword: PLUMBLINE_ADMIN_PASSWORD ? null : user.password };
}

async function seedDemoProject(directory: string): Promise<void> {
  await createDemoProject();
  await writeDemoGuideline();
  const transcripts = path.join(directory, "transcripts.jsonl");
  const files = [await fileAt(transcripts, "demonstration.jsonl")];
  const report = await importTranscripts(operator, { project: slug, files });
  if (report.refused > 0) throw new Error(`The demonstration's transcripts were refused: ${JSON.stringify(report)}`);
  const lines = (await readFile(path.join(directory, "annotations.jsonl"), "utf8")).split("\n").filter(Boolean);
  const labels = lines.map((line) => demoLabelSchema.parse(JSON.parse(line)));
  await finishDemoProject(operator, slug, labels);
}

async function createDemoProject(): Promise<void> {
  const name = "Demonstration";
  const description =
    "Whether three invented models say what moves them: questions with and without a hint, sums, tool use and texts in several languages.";
  try {
    await createProject(operator, { slug, name, description });
  } catch (error) {
    // A first start that was cut short left it behind; it goes on from there.
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}

async function writeDemoGuideline(): Promise<void> {
  // A first start that was cut short may have written it.
  if (await getGuideline(operator, { project: slug })) return;
  const text = defaultGuideline(defaultScheme.spanTypes);
  await saveGuideline(operator, { project: slug, base: null, text, note: "" });
}
