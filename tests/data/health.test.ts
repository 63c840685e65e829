import { createServer } from "node:net";
import { afterAll, expect, it } from "vitest";
import { disconnect } from "@/lib/server/data/client";
import { isDatabaseUp } from "@/lib/server/data/health";
import { testDatabase } from "@/tests/setup/test-database";

afterAll(async () => {
  await disconnect();
  process.env.DATABASE_URL = testDatabase.url;
});

it("says whether the database answers", async () => {
  expect(await isDatabaseUp()).toBe(true);
  await disconnect();
  process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${await closedPort()}/nothing`;
  expect(await isDatabaseUp()).toBe(false);
});

/** A port on which nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return address.port;
}
