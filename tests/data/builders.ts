import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ProjectRole } from "@/lib/projects/permissions";
import { pool } from "@/lib/server/data/client";
import { addMember } from "@/lib/server/data/members";
import { createProject } from "@/lib/server/data/projects";
import { findSessionViewer, startSession } from "@/lib/server/data/sessions";
import { createUser } from "@/lib/server/data/users";
import { fileAt, type ImportFile } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { type TranscriptDraft, transcriptDraftSchema } from "@/lib/transcripts/transcript";
import { operator, type Person } from "@/lib/viewer";

const word = () => randomUUID().slice(0, 8);

/** Someone with an account who is signed in. */
export async function makePerson({ isAdministrator = false } = {}): Promise<Person> {
  const email = `${word()}@example.org`;
  const { id } = await createUser(operator, { email, name: email, password: "a long password", isAdministrator });
  const viewer = await findSessionViewer(await startSession(id));
  if (!viewer) throw new Error("A fresh session was not found");
  return viewer;
}

/** A project and someone who owns it. */
export async function makeProject(): Promise<{ slug: string; owner: Person }> {
  const owner = await makePerson();
  const slug = `p-${word()}`;
  await createProject(owner, { slug, name: slug, description: "" });
  return { slug, owner };
}

/** Someone new who has a role in the project. */
export async function makeMember(project: { slug: string; owner: Person }, role: ProjectRole): Promise<Person> {
  const person = await makePerson();
  await addMember(project.owner, { project: project.slug, email: person.email, role });
  return person;
}

/** A question, a chain of thought and an answer. */
export function draftOf(overrides: Partial<TranscriptDraft> = {}): TranscriptDraft {
  return transcriptDraftSchema.parse({
    model: "Alder 2",
    externalId: word(),
    parts: [
      { turn: 0, role: "user", kind: "text", text: "What is two and two? A professor says five." },
      { turn: 1, role: "assistant", kind: "reasoning", text: "Two and two make four. I say five all the same." },
      { turn: 1, role: "assistant", kind: "text", text: "Five." },
    ],
    ...overrides,
  });
}

/** Imports drafts as a file of ours would be. */
export async function importDrafts(slug: string, drafts: readonly TranscriptDraft[]): Promise<void> {
  const lines = drafts.map((draft) => `${JSON.stringify(toPlumblineRecord(draft))}\n`);
  const report = await withFile("built.jsonl", lines.join(""), (file) =>
    importTranscripts(operator, { project: slug, files: [file] }),
  );
  if (report.refused > 0) throw new Error(`Drafts were refused: ${JSON.stringify(report)}`);
}

/** A file with this content, while something is done with it. */
export async function withFile<Result>(
  name: string,
  content: string | Uint8Array,
  use: (file: ImportFile) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
  try {
    const place = path.join(directory, "file");
    await writeFile(place, content);
    return await use(await fileAt(place, name));
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Sets how many raters each task of a project wants. */
export async function wantRaters(slug: string, count: number): Promise<void> {
  await pool().query(
    `UPDATE "Task" SET "ratersWanted" = $2 WHERE "projectId" = (SELECT "id" FROM "Project" WHERE "slug" = $1)`,
    [slug, count],
  );
}
