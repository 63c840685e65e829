import "server-only";
import pino from "pino";
import { env } from "@/lib/server/env";

/** Structured logs, a JSON object a line on standard error, so that standard output stays a command's own. */
export const log = pino(
  { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
