import process from "node:process";
import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/server/data/client";
import { createThrowaway, dropThrowaway, throwawayName } from "@/tests/setup/throwaway-databases";

// Before the tests of a file are loaded: a database of their own, which the data layer then finds.
const { serverUrl, template } = inject("databases");
const name = throwawayName();
const url = await createThrowaway(serverUrl, name, template);
process.env.DATABASE_URL = url;
// A busy machine is to find the same as any other.
process.env.PLUMBLINE_SEARCH_MS = "60000";

/** The database of this test file, for what a test must do beside the data layer. */
export const testDatabase = { url } as const;

afterAll(async () => {
  await disconnect();
  await dropThrowaway(serverUrl, name);
});
