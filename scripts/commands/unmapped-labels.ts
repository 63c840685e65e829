import type { LabelPreview } from "@/lib/labels/label-preview";
import { quoted } from "@/lib/labels/quoted";
import type { UnmappedName } from "@/lib/labels/unmapped-names";

/** Says which names stand for nothing yet, what they can stand for, and choices to fill in. */
export function unmappedText({ unmapped, scheme, names }: LabelPreview): string {
  const elements = scheme.elements.map(({ key, options }) => `  ${key}: ${options.map((one) => one.key).join(", ")}`);
  return [
    "These names in the files stand for nothing in the scheme yet:",
    ...unmapped.map((one) => `  ${inWords(one)}, ${one.count} ${one.count === 1 ? "time" : "times"}`),
    "Write what each stands for into a file and give it with --choices FILE; null leaves a name out:",
    JSON.stringify(template(unmapped, names), null, 2),
    `Marks can be ${scheme.spanTypes.map(({ key }) => key).join(", ")}.`,
    "Questions and their answers can be",
    ...elements,
  ].join("\n");
}

function inWords({ kind, of, name }: UnmappedName): string {
  const words = {
    mark: "the mark",
    question: "the question",
    value: `the answer to ${quoted(of)}`,
    property: "the property of marks",
    propertyValue: `the value of ${quoted(of)}`,
    relation: "the relation",
  };
  return `${words[kind]} ${quoted(name)}`;
}

/** Choices that name what is missing, with null for what is to be filled in. */
function template(unmapped: readonly UnmappedName[], names: LabelPreview["names"]) {
  const named = (kind: UnmappedName["kind"]) => unmapped.filter((one) => one.kind === kind).map(({ name }) => name);
  const nothing = (kind: UnmappedName["kind"]) => Object.fromEntries(named(kind).map((name) => [name, null]));
  const questions = names.questions.flatMap(({ name, target }) => {
    const values = valuesOf(unmapped, "value", name);
    return target && "element" in target && values ? [[name, { element: target.element, values }] as const] : [];
  });
  const properties = names.properties.flatMap(({ name, target }) => {
    const values = valuesOf(unmapped, "propertyValue", name);
    return target && "property" in target && values ? [[name, { property: target.property, values }] as const] : [];
  });
  const all = {
    marks: nothing("mark"),
    questions: { ...nothing("question"), ...Object.fromEntries(questions) },
    properties: { ...nothing("property"), ...Object.fromEntries(properties) },
    relations: nothing("relation"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, choices]) => Object.keys(choices).length > 0));
}

function valuesOf(unmapped: readonly UnmappedName[], kind: UnmappedName["kind"], of: string) {
  const values = unmapped.filter((one) => one.kind === kind && one.of === of).map(({ name }) => [name, null] as const);
  return values.length === 0 ? null : Object.fromEntries(values);
}
