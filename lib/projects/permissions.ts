export const projectRoles = ["owner", "adjudicator", "rater"] as const;
export type ProjectRole = (typeof projectRoles)[number];

/**
 * What a role opens. `label`: the overview and one's own tasks. `research`: transcripts, imports, everyone's submitted
 * labels, agreement, scores, exports. `manage`: members and settings. Administrators have all three in every project.
 */
const rolesWith = {
  label: ["owner", "adjudicator", "rater"],
  research: ["owner", "adjudicator"],
  manage: ["owner"],
} as const satisfies Record<string, readonly ProjectRole[]>;

export type Permission = keyof typeof rolesWith;

/** The roles that hold a permission. */
export function rolesFor(permission: Permission): ProjectRole[] {
  return [...rolesWith[permission]];
}

/** Whether a role holds a permission. */
export function allows(role: ProjectRole, permission: Permission): boolean {
  return rolesFor(permission).includes(role);
}
