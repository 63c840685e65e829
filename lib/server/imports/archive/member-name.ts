import "server-only";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The name of a member as text. What is no UTF-8 is taken byte by byte, which only names in other encodings meet. */
export function memberName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return Buffer.from(raw).toString("latin1");
  }
}

/** What is wrong with the name of a member; null when nothing is. Nothing is ever unpacked to a disc by its name. */
export function nameProblem(name: string): string | null {
  if (name === "") return "It has no name";
  if (name.includes("\0")) return "Its name holds the character NUL";
  if (name.includes("\\")) return "Its name holds a backslash";
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) return "Its name is an absolute path";
  return name.split("/").includes("..") ? "Its name leads out of the archive" : null;
}

/** A name as a refusal can show it. */
export function shownName(name: string): string {
  const cut = name.length > 200 ? `${name.slice(0, 200)}…` : name;
  return cut.replace(/\p{Cc}/gu, "\ufffd");
}
