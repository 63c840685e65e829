import { PlainError } from "@/scripts/plain-error";

export type Scope = {
  readonly hasCheck: boolean;
  /** Vitest's projects; none when empty. */
  readonly projects: readonly string[];
  readonly hasBrowser: boolean;
  /** Narrows to files whose path holds one of these. */
  readonly patterns: readonly string[];
};

const parts: Readonly<Record<string, Omit<Scope, "patterns">>> = {
  unit: { hasCheck: false, projects: ["unit", "components"], hasBrowser: false },
  scripts: { hasCheck: false, projects: ["scripts"], hasBrowser: false },
  data: { hasCheck: false, projects: ["data"], hasBrowser: false },
  browser: { hasCheck: false, projects: [], hasBrowser: true },
};
const everything = { hasCheck: true, projects: ["unit", "components", "scripts", "data"], hasBrowser: true };

/** What `npm test -- [unit|scripts|data|browser [PATTERN …]]` runs. */
export function parseScope(args: readonly string[]): Scope {
  const [name, ...patterns] = args;
  if (name === undefined) return { ...everything, patterns };
  const part = parts[name];
  if (part) return { ...part, patterns };
  throw new PlainError(`Usage: npm test -- [${Object.keys(parts).join("|")} [PATTERN …]]`);
}
