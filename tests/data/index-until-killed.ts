import process from "node:process";
import { indexQueued } from "@/lib/server/data/search-indexing";

// A process to be killed: indexes what waits and says, a line each, how many transcripts it has done.
await indexQueued({ onProgress: (indexed) => process.stdout.write(`${indexed}\n`) });
process.exit(0);
