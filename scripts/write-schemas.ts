import { mkdir, writeFile } from "node:fs/promises";
import { jsonSchemas } from "@/lib/transcripts/formats/json-schemas";
import { inProject } from "@/scripts/project-root";

// node scripts/run.mjs scripts/write-schemas.ts brings public/schemas up to date with the zod schemas.
const directory = inProject("public", "schemas");
await mkdir(directory, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = inProject("public", "schemas", `${name}.json`);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.error(`Wrote ${file}`);
}
