import type { Relation } from "@/lib/annotations/annotation";
import type { ColumnRole, ColumnUse, LabelChoices, MarkProperty } from "@/lib/labels/label-choices";
import { columnRoleSchema, markPropertySchema } from "@/lib/labels/label-choices";
import { ownValue } from "@/lib/labels/name-targets";

/** The choices with a type of mark standing for a span type, or left out. */
export function chooseMark(choices: LabelChoices, name: string, target: string | null): LabelChoices {
  return { ...choices, marks: { ...choices.marks, [name]: target } };
}

/** The choices with a relation standing for one of ours, or left out. */
export function chooseRelation(choices: LabelChoices, name: string, target: Relation | null): LabelChoices {
  return { ...choices, relations: { ...choices.relations, [name]: target } };
}

/** What a question or property is chosen to be: one of ours by key, a note, or left out. */
export type TargetChoice = { readonly key: string } | "note" | null;

/** The choices with a question standing for an element. Its values are proposed anew. */
export function chooseQuestion(choices: LabelChoices, name: string, target: TargetChoice): LabelChoices {
  const chosen =
    target === null ? null : target === "note" ? { note: true as const } : { element: target.key, values: {} };
  return { ...choices, questions: { ...choices.questions, [name]: chosen } };
}

/** The choices with a property of marks standing for one of ours. Its values are proposed anew. */
export function chooseProperty(choices: LabelChoices, name: string, target: TargetChoice): LabelChoices {
  const property = target !== null && target !== "note" ? findProperty(target.key) : undefined;
  const chosen = target === "note" ? { note: true as const } : property ? { property, values: {} } : null;
  return { ...choices, properties: { ...choices.properties, [name]: chosen } };
}

function findProperty(key: string): MarkProperty | undefined {
  return markPropertySchema.safeParse(key).data;
}

/** A value of a question and the option it stands for. */
export type ValueChoice = {
  readonly name: string;
  readonly value: string;
  /** The element or property that the question stands for. */
  readonly of: string;
  readonly option: string | null;
};

/** The choices with a value of a question standing for an option, or left out. */
export function chooseValue(choices: LabelChoices, { name, value, of, option }: ValueChoice): LabelChoices {
  const before = ownValue(choices.questions, name);
  const values = before && "values" in before ? before.values : {};
  const target = { element: of, values: { ...values, [value]: option } };
  return { ...choices, questions: { ...choices.questions, [name]: target } };
}

/** Likewise for a property of marks. */
export function choosePropertyValue(choices: LabelChoices, { name, value, of, option }: ValueChoice): LabelChoices {
  const property = findProperty(of);
  if (property === undefined) return choices;
  const before = ownValue(choices.properties, name);
  const values = before && "values" in before ? before.values : {};
  const target = { property, values: { ...values, [value]: option } };
  return { ...choices, properties: { ...choices.properties, [name]: target } };
}

/** What a column can be chosen to be: a role, the answers to the question of its name, or those of the rater of its name. */
export type ColumnKind = ColumnRole | "answers" | "raterAnswers";

export const columnKinds: readonly ColumnKind[] = [...columnRoleSchema.options, "answers", "raterAnswers"];

/** The kind of a column's use. */
export function columnKindOf(use: ColumnUse): ColumnKind {
  if (typeof use === "string") return use;
  return "question" in use ? "answers" : "raterAnswers";
}

/** The choices with a column of a kind. */
export function chooseColumn(choices: LabelChoices, name: string, kind: ColumnKind): LabelChoices {
  const use = kind === "answers" ? { question: name } : kind === "raterAnswers" ? { rater: name } : kind;
  return { ...choices, columns: { ...choices.columns, [name]: use } };
}

/** The choices with a field of the rater set, or not said when the text is empty. */
export function chooseRater(
  choices: LabelChoices,
  field: "name" | "version" | "promptHash",
  text: string,
): LabelChoices {
  const { [field]: _before, ...rest } = choices.rater;
  return { ...choices, rater: text === "" ? rest : { ...rest, [field]: text } };
}

/** The choices with what narrows transcripts down, or not said when the text is empty. */
export function chooseNarrowing(choices: LabelChoices, field: "model" | "condition", text: string): LabelChoices {
  const { [field]: _before, ...rest } = choices.item;
  return { ...choices, item: text === "" ? rest : { ...rest, [field]: text } };
}

/** The choices with a text that stands in for a column, or not said when it is empty. */
export function chooseText(choices: LabelChoices, field: "part" | "question", text: string): LabelChoices {
  const { [field]: _before, ...rest } = choices;
  return text === "" ? rest : { ...rest, [field]: text };
}
