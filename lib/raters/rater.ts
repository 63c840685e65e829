/** A member, a machine rater, or a person whose labels came in a file. */
export const raterKinds = ["member", "machine", "imported"] as const;
export type RaterKind = (typeof raterKinds)[number];

/** Whoever annotates in a project. */
export type Rater = {
  readonly id: string;
  readonly kind: RaterKind;
  /** What a viewer may know them by: a person's name for those who manage the project, else the pseudonym. */
  readonly label: string;
};
