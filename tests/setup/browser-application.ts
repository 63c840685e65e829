import process from "node:process";
import { startApplication } from "@/tests/setup/application";
import { administrator, announceData, applicationPort } from "@/tests/setup/browser-settings";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { createThrowaway, dropThrowaway, throwawayName } from "@/tests/setup/throwaway-databases";

/** The application that the browser tests share, on an empty database of its own, from Playwright's global setup. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = makeTemporaryDirectory();
  const database = await emptyDatabase();
  announceData({ dataDir, databaseUrl: database.url });
  const application = await startApplication({
    dataDir,
    port: applicationPort,
    databaseUrl: database.url,
    env: { PLUMBLINE_ADMIN_EMAIL: administrator.email, PLUMBLINE_ADMIN_PASSWORD: administrator.password },
  });
  return async () => {
    await application.stop();
    await database.drop();
    await removeDataDir(dataDir);
  };
}

/** On the server of DATABASE_URL, or none: then the application brings its own. */
async function emptyDatabase() {
  const serverUrl = process.env.DATABASE_URL;
  if (!serverUrl) return { url: "", drop: async () => undefined };
  const name = throwawayName();
  return { url: await createThrowaway(serverUrl, name), drop: () => dropThrowaway(serverUrl, name) };
}
