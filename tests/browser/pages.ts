import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "@/scripts/project-root";

type Address = {
  /** As the folders of `app/` say it, with names in brackets for what differs: `/projects/[project]`. */
  readonly pattern: string;
  readonly file: string;
};

/** Every address that `app/` answers with a file of this name. */
export function addressesOf(name: "page.tsx" | "route.ts"): readonly Address[] {
  const app = inProject("app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === name)
    .map((file) => ({ pattern: patternOf(path.dirname(file)), file: path.join(app, file) }))
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** Folders in round brackets are in no address. */
const patternOf = (folder: string) =>
  `/${folder
    .split(path.sep)
    .filter((part) => part !== "." && !/^\(.*\)$/.test(part))
    .join("/")}`;

/** The HTTP methods that a file answers to. */
export function methodsOf({ file }: Address): readonly string[] {
  const source = readFileSync(file, "utf8");
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
    new RegExp(`export (const ${method}\\b|\\{[^}]*\\bas ${method}\\b)`).test(source),
  );
}
