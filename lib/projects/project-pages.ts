import { paths } from "@/lib/paths";
import { allows, type Permission, type ProjectRole } from "@/lib/projects/permissions";

/** The pages of a project, in the order of the rail. The message files name them by their keys. */
export const projectPages = [
  { key: "overview", permission: "label", path: paths.project },
  { key: "transcripts", permission: "research", path: paths.transcripts },
  { key: "pairs", permission: "research", path: paths.pairs },
  { key: "imports", permission: "research", path: paths.imports },
  { key: "annotate", permission: "label", path: paths.annotate },
  { key: "discussions", permission: "research", path: paths.discussions },
  { key: "agreement", permission: "research", path: paths.agreement },
  { key: "scores", permission: "research", path: paths.scores },
  { key: "exports", permission: "research", path: paths.exports },
  { key: "scheme", permission: "label", path: paths.scheme },
  { key: "guideline", permission: "label", path: paths.guideline },
  { key: "members", permission: "manage", path: paths.members },
] as const satisfies readonly {
  readonly key: string;
  readonly permission: Permission;
  readonly path: (project: string) => string;
}[];

export type ProjectPage = (typeof projectPages)[number];

/** The pages that a role opens. */
export function pagesFor(role: ProjectRole): ProjectPage[] {
  return projectPages.filter(({ permission }) => allows(role, permission));
}
