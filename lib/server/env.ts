import "server-only";
import { parseSettings, type Settings } from "@/lib/env";

type ServerSettings = Settings & { readonly DATABASE_URL: string; readonly NEXTAUTH_SECRET: string };

/**
 * The settings of the running process; the application reads its environment here and nowhere else.
 *
 * Read at every call, because a command learns the address of its database only after its modules are loaded. The
 * database and the secret are asked for when they are used: a build has neither.
 *
 * @throws SettingsError when a variable cannot be used; Error when one is asked for that is not there.
 */
export function env(): ServerSettings {
  const settings = parseSettings(process.env);
  return {
    ...settings,
    get DATABASE_URL() {
      return present("DATABASE_URL", settings.DATABASE_URL);
    },
    get NEXTAUTH_SECRET() {
      return present("NEXTAUTH_SECRET", settings.NEXTAUTH_SECRET);
    },
  };
}

function present(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${name} is not set. \`npm start\` sets it for the server it starts.`);
  return value;
}
