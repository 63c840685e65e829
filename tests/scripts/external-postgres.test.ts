import { describe, expect, it } from "vitest";
import { checkExternalPostgres } from "@/scripts/external-postgres";
import { freePort } from "@/scripts/free-port";
import { ownPostgres, query } from "@/tests/setup/own-postgres";

const { emptyDatabase, databaseNamed } = ownPostgres();

describe("a DATABASE_URL", () => {
  it("passes when it can be used, and nothing is changed", async () => {
    const url = await emptyDatabase();
    await checkExternalPostgres(url);
    expect(await query(url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
  });

  it("is refused with the server when nothing answers there", async () => {
    const port = await freePort();
    await expect(checkExternalPostgres(`postgresql://someone@127.0.0.1:${port}/plumbline`)).rejects.toThrow(
      `DATABASE_URL cannot be used: nothing answers at 127.0.0.1:${port}.`,
    );
  });

  it("is refused with the host when there is none of that name", async () => {
    await expect(checkExternalPostgres("postgresql://someone@nowhere.invalid/plumbline")).rejects.toThrow(
      "there is no host nowhere.invalid",
    );
  });

  it("is refused with the user, and without the password, when that is wrong", async () => {
    const url = new URL(await emptyDatabase());
    url.password = "not-the-password";
    const refusal = expect(checkExternalPostgres(url.href)).rejects;
    await refusal.toThrow(/refuses the user plumbline/);
    await expect(checkExternalPostgres(url.href)).rejects.not.toThrow(/not-the-password/);
  });

  it("is refused with the database when there is none of that name", async () => {
    await expect(checkExternalPostgres(databaseNamed("no_such"))).rejects.toThrow("has no database no_such");
  });

  it("is refused when its user may not create tables", async () => {
    const url = new URL(await emptyDatabase());
    await query(url.href, "CREATE ROLE reader LOGIN PASSWORD 'reader'");
    url.username = "reader";
    url.password = "reader";
    await expect(checkExternalPostgres(url.href)).rejects.toThrow(/reader may not create tables in the schema public/);
  });
});
