/** Whose account it is, and how they leave. */
export type Account = {
  readonly name: string;
  readonly email: string;
  readonly onSignOut: () => Promise<void>;
};
