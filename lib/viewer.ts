/** Who asks. Every function that reads or writes takes one and puts what they may reach into its query. */
export type Viewer = Person | Operator;

/** Someone signed in. */
export type Person = {
  readonly kind: "person";
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string;
  readonly isAdministrator: boolean;
};

/** Whoever runs commands on the server's own machine, with the rights of an administrator and no account. */
export type Operator = { readonly kind: "operator"; readonly isAdministrator: true };

export const operator: Operator = { kind: "operator", isAdministrator: true };

/** The account behind a viewer, for "made by" columns; null for the operator. */
export function userIdOf(viewer: Viewer): string | null {
  return viewer.kind === "person" ? viewer.userId : null;
}
