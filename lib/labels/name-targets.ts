import type { Relation } from "@/lib/annotations/annotation";
import type { MarkProperty, PropertyTarget, QuestionTarget } from "@/lib/labels/label-choices";

/** What a value of a question becomes: an answer, a note, or nothing on purpose. */
export type AnswerTarget =
  | { readonly kind: "answer"; readonly element: string; readonly option: string }
  | { readonly kind: "note" }
  | { readonly kind: "ignored" };

/** What a value of a mark's property becomes. */
export type MarkTarget =
  | { readonly kind: "property"; readonly property: MarkProperty; readonly value: string }
  | { readonly kind: "note" }
  | { readonly kind: "ignored" };

/** What every name that was found stands for; undefined for one that was not found, or stands for nothing yet. */
export type NameTargets = {
  /** Null: left out. */
  readonly mark: (type: string) => string | null | undefined;
  readonly answer: (question: string, value: string) => AnswerTarget | undefined;
  readonly property: (name: string, value: string) => MarkTarget | undefined;
  readonly relation: (name: string) => Relation | null | undefined;
};

/** The targets in force, chosen or proposed, by name. */
export type TargetTable = {
  readonly marks: ReadonlyMap<string, string | null>;
  readonly questions: ReadonlyMap<string, QuestionTarget>;
  readonly properties: ReadonlyMap<string, PropertyTarget>;
  readonly relations: ReadonlyMap<string, Relation | null>;
};

/** The look-ups of a table of targets. */
export function targetsOf({ marks, questions, properties, relations }: TargetTable): NameTargets {
  return {
    mark: (type) => marks.get(type),
    relation: (name) => relations.get(name),
    answer: (question, value) => {
      const target = questions.get(question);
      if (target === undefined || target === null) return target === null ? { kind: "ignored" } : undefined;
      if ("note" in target) return { kind: "note" };
      const option = ownValue(target.values, value);
      if (option === undefined || option === null) return option === null ? { kind: "ignored" } : undefined;
      return { kind: "answer", element: target.element, option };
    },
    property: (name, value) => {
      const target = properties.get(name);
      if (target === undefined || target === null) return target === null ? { kind: "ignored" } : undefined;
      if ("note" in target) return { kind: "note" };
      const chosen = ownValue(target.values, value);
      if (chosen === undefined || chosen === null) return chosen === null ? { kind: "ignored" } : undefined;
      return { kind: "property", property: target.property, value: chosen };
    },
  };
}

/** The value under a key of an object's own, whatever the key. */
export function ownValue<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
