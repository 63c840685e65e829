/** A field of metadata as it is edited: the name it gets, and the place it comes from. */
export type NamedRow = { readonly name: string; readonly path: string };

/** The fields of a mapping as rows. */
export function rowsOfFields(fields: Readonly<Record<string, string>>): readonly NamedRow[] {
  return Object.entries(fields).map(([name, path]) => ({ name, path }));
}

/** The rows as the fields of a mapping; null while two have the same name, since one would take the other's place. */
export function fieldsOfRows(rows: readonly NamedRow[]): Record<string, string> | null {
  const fields = Object.fromEntries(rows.map(({ name, path }) => [name, path]));
  return Object.keys(fields).length === rows.length ? fields : null;
}

/** The name itself or, when a row has it already, with the first number from 2 that none has. */
export function freeName(rows: readonly NamedRow[], name: string): string {
  const taken = new Set(rows.map((row) => row.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}
