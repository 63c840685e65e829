export type FirstAdministrator = { readonly email: string; readonly password: string };

/** Fills an empty database: the first administrator, whose generated password is returned this once, and the demo. */
export async function seedFirstStart(): Promise<FirstAdministrator | null> {
  return null;
}
