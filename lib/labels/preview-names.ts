import type { FoundNames, FoundValues } from "@/lib/labels/found-names";
import type { PreviewedNames, PreviewedValue } from "@/lib/labels/label-preview";
import { ownValue, type TargetTable } from "@/lib/labels/name-targets";
import { byCount, countOf } from "@/lib/labels/propose-targets";

/** The names found in files with what they stand for, most frequent first. */
export function previewNames(found: FoundNames, table: TargetTable): PreviewedNames {
  return {
    marks: byCount(found.marks).map(([name, count]) => ({ name, count, target: table.marks.get(name) })),
    relations: byCount(found.relations).map(([name, count]) => ({ name, count, target: table.relations.get(name) })),
    questions: withValues(found.questions, table.questions),
    properties: withValues(found.properties, table.properties),
  };
}

type ValuesTarget = { readonly values: Readonly<Record<string, string | null>> } | { readonly note: true } | null;

function withValues<Target extends ValuesTarget>(found: FoundValues, targets: ReadonlyMap<string, Target>) {
  return [...found].map(([name, values]) => {
    const target = targets.get(name);
    return { name, count: countOf(found, name), target, values: previewValues(values, target) };
  });
}

function previewValues(values: ReadonlyMap<string, number>, target: ValuesTarget | undefined): PreviewedValue[] {
  const own = target && "values" in target ? target.values : {};
  return byCount(values).map(([name, count]) => ({ name, count, target: ownValue(own, name) }));
}
