import process from "node:process";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";

// A process to be killed: imports a file and says, a line each, how many records are stored.
const [project = "", file = ""] = process.argv.slice(2);
const onProgress = ({ imported }: { readonly imported: number }) => process.stdout.write(`${imported}\n`);
await importTranscripts(operator, { project, files: [await fileAt(file, "t.jsonl")], onProgress });
process.exit(0);
