import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { inProject } from "@/scripts/project-root";
import { plumbline } from "@/tests/browser/command-line";
import type { Account } from "@/tests/browser/fixtures";
import type { DataPlace } from "@/tests/setup/browser-settings";

/** A record of Plumbline JSONL. */
export type TranscriptRecord = Readonly<Record<string, unknown>>;

const word = () => randomUUID().slice(0, 8);

/** A new project with these transcripts, which its name in addresses is returned for. */
export async function makeProject(transcripts: readonly TranscriptRecord[], data?: DataPlace): Promise<string> {
  const slug = `study-${word()}`;
  const options = data ? { data } : {};
  await plumbline(["project", "create", slug, "--name", `Study ${slug}`], options);
  if (transcripts.length > 0) {
    await withFile(linesOf(transcripts), (file) => plumbline(["import", "--project", slug, file], options));
  }
  return slug;
}

/** Someone new with an account and a role in a project. */
export async function makeMember(project: string, role: "owner" | "rater", data?: DataPlace): Promise<Account> {
  const account = { email: `${role}-${word()}@example.org`, password: `the password of ${word()}` };
  const args = ["user", "create", account.email, "--project", project, "--as", role, "--password-stdin"];
  await plumbline(args, { input: account.password, ...(data ? { data } : {}) });
  return account;
}

const demoSchema = z.looseObject({ externalId: z.string() });

/** Transcripts of the demonstration, by their external ids and in this order. */
export async function demoTranscripts(...wanted: readonly string[]): Promise<readonly TranscriptRecord[]> {
  const lines = (await readFile(inProject("prisma", "demo", "transcripts.jsonl"), "utf8")).trim().split("\n");
  const all = new Map(lines.map((line) => demoSchema.parse(JSON.parse(line))).map((each) => [each.externalId, each]));
  return wanted.map((id) => all.get(id) ?? missing(id));
}

const missing = (id: string): never => {
  throw new Error(`The demonstration has no transcript ${id}`);
};

type Texts = { readonly prompt?: string; readonly reasoning: string; readonly answer: string };

/** A transcript of a question, a chain of thought and an answer. */
export function transcriptOf({ prompt = "What follows?", reasoning, answer }: Texts, rest: TranscriptRecord = {}) {
  return {
    format: "plumbline/1",
    model: "Alder 2",
    externalId: word(),
    parts: [
      { turn: 0, role: "user", kind: "text", text: prompt },
      { turn: 1, role: "assistant", kind: "reasoning", text: reasoning },
      { turn: 1, role: "assistant", kind: "text", text: answer },
    ],
    ...rest,
  };
}

const linesOf = (records: readonly TranscriptRecord[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

async function withFile<Result>(content: string, use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-test-"));
  const file = path.join(folder, "transcripts.jsonl");
  try {
    await writeFile(file, content);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
