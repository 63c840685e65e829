// The thread where nothing is bundled, in commands and tests: a thread does not inherit the loader of TypeScript.
import { register } from "tsx/esm/api";

register();
await import("@/lib/server/statistics/statistics-worker");
