import process from "node:process";
import { explain } from "@/scripts/plain-error";
import { readSettings } from "@/scripts/settings";

// Loaded before a command: modules of the application read their settings as they are loaded, and would throw a stack
// at whoever mistyped one.
try {
  readSettings();
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
