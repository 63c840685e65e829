import type { SchemeElement, SchemeOption } from "@/lib/scheme/scheme";

/** What a flag says: nothing, or that something is there. */
export const flagOptions: readonly SchemeOption[] = [
  { key: "absent", label: "Absent", definition: null },
  { key: "present", label: "Present", definition: null },
];

type SaidOfFlag = Pick<SchemeElement, "key" | "label" | "definition">;

/** Something that is absent unless the rater says otherwise. */
export function flagElement({ key, label, definition }: SaidOfFlag): SchemeElement {
  return {
    key,
    kind: "flag",
    label,
    definition,
    level: "nominal",
    options: [...flagOptions],
    isRequired: false,
    defaultOption: "absent",
  };
}
