import { useTranslations } from "next-intl";
import { elementKinds } from "@/lib/scheme/elements";
import type { FieldValue, SchemeField } from "@/lib/scheme/scheme-difference";

const colours = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const linkRules = ["optional", "required"] as const;
const levels = ["nominal", "ordinal"] as const;
const counts = ["strict", "lenient", "none", "excluded"] as const;

/** Says the value of a field in words; empty when it says nothing. */
export function useFieldWords(): (field: SchemeField, value: FieldValue) => string {
  const text = useTranslations("scheme");
  return (field, value) => {
    if (value === null) return "";
    if (typeof value === "object") return value.join("\n");
    if (field === "isDivergence") return text(value ? "divergence" : "positive");
    if (typeof value === "boolean") return text(value ? "yes" : "no");
    const said = String(value);
    switch (field) {
      case "colour":
        return named(colours, said, (key) => text(`colours.${key}`));
      case "linkRule":
        return named(linkRules, said, (key) => text(`linkRules.${key}`));
      case "level":
        return named(levels, said, (key) => text(`levels.${key}`));
      case "kind":
        return named(elementKinds, said, (key) => text(`kinds.${key}`));
      case "counts":
        return named(counts, said, (key) => text(`counts.${key}`));
      default:
        return said;
    }
  };
}

function named<Key extends string>(keys: readonly Key[], said: string, nameOf: (key: Key) => string): string {
  const key = keys.find((each) => each === said);
  return key === undefined ? said : nameOf(key);
}
