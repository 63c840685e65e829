import path from "node:path";
import process from "node:process";
import { disconnect } from "@/lib/server/data/client";
import { getProject } from "@/lib/server/data/projects";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";

// A process of its own, so that its memory is that of importing: imports a file and says what it took as JSON.
const [project = "", place = ""] = process.argv.slice(2);
const file = await fileAt(place, path.basename(place));
// Connecting is no part of what is measured.
await getProject(operator, project);
const start = performance.now();
let peakBytes = 0;
const look = () => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
};
const timer = setInterval(look, 20);
const { imported } = await importTranscripts(operator, { project, files: [file] });
const seconds = (performance.now() - start) / 1000;
clearInterval(timer);
look();
await disconnect();
process.stdout.write(JSON.stringify({ imported, seconds, peakMb: peakBytes / 1e6 }));
