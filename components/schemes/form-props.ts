import type { SchemeEdit, SchemeEditEvent } from "@/lib/scheme/scheme-edit";
import type { SchemeProblem } from "@/lib/scheme/scheme-problems";

/** What every form of a part of the scheme needs: the edit, what is wrong with it, and the way to change it. */
export type FormProps = {
  readonly edit: SchemeEdit;
  readonly problems: readonly SchemeProblem[];
  readonly dispatch: (event: SchemeEditEvent) => void;
  /** The part's place in its list. */
  readonly index: number;
};
