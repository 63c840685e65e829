import type { DraftMapping, FieldName, MappingFields } from "@/lib/transcripts/formats/mapping";

/** A mapping that someone changes, and the way back. */
export type MappingEdit = {
  /** What was found from the data; what a reset leads to. */
  readonly proposal: DraftMapping;
  readonly draft: DraftMapping;
  /** Earlier drafts, the latest last; at most `maxSteps`. */
  readonly past: readonly DraftMapping[];
  /** What the last change was of; further changes of the same are one step. Null when the next is a step of its own. */
  readonly touched: string | null;
  /** Whether the text of the mapping is being written and is none at the moment; the draft is what it was before. */
  readonly isTextBroken: boolean;
  /** Counts changes that came from elsewhere than the text of the mapping, which is then written anew. */
  readonly revision: number;
};

export type MappingChange =
  | {
      readonly [Name in FieldName]: {
        readonly kind: "field";
        readonly field: Name;
        readonly source: MappingFields[Name];
      };
    }[FieldName]
  | { readonly kind: "records"; readonly records: string }
  | { readonly kind: "inlineReasoning"; readonly isSplit: boolean }
  | { readonly kind: "metadata"; readonly metadata: Partial<DraftMapping["metadata"]> }
  | { readonly kind: "refuseWhen"; readonly paths: readonly string[] }
  /** The whole mapping from elsewhere: a saved one, one from a file, or the proposal again. */
  | { readonly kind: "replace"; readonly draft: DraftMapping }
  /** The whole mapping as someone types it. */
  | { readonly kind: "text"; readonly draft: DraftMapping }
  /** The text that someone types is no mapping any more. */
  | { readonly kind: "breakText" }
  | { readonly kind: "undo" };

type DraftChange = Exclude<MappingChange, { readonly kind: "undo" | "breakText" }>;

const maxSteps = 100;

/** A mapping that nothing has been said about. */
export const emptyMapping: DraftMapping = {
  records: "",
  fields: {},
  inlineReasoning: true,
  metadata: { rest: true, except: [], fields: {} },
  refuseWhen: [],
};

/** Begins with what was proposed. */
export function beginMappingEdit(proposal: DraftMapping): MappingEdit {
  return { proposal, draft: proposal, past: [], touched: null, isTextBroken: false, revision: 0 };
}

/** The edit after a change. One that changes nothing is no step. */
export function stepMappingEdit(edit: MappingEdit, change: MappingChange): MappingEdit {
  if (change.kind === "breakText") return { ...edit, isTextBroken: true };
  if (change.kind === "undo") return undone(edit);
  const draft = changed(edit.draft, change);
  if (isSame(draft, edit.draft)) return { ...edit, isTextBroken: false };
  const place = placeOf(change);
  const isSameStep = place !== null && place === edit.touched;
  return {
    ...edit,
    draft,
    past: isSameStep ? edit.past : [...edit.past, edit.draft].slice(-maxSteps),
    touched: place,
    isTextBroken: false,
    revision: change.kind === "text" ? edit.revision : edit.revision + 1,
  };
}

/** Whether two mappings say the same, in whatever order their keys stand. */
export function isSame(one: DraftMapping, other: DraftMapping): boolean {
  return canonical(one) === canonical(other);
}

function undone(edit: MappingEdit): MappingEdit {
  const draft = edit.past.at(-1);
  if (!draft) return edit;
  return {
    ...edit,
    draft,
    past: edit.past.slice(0, -1),
    touched: null,
    isTextBroken: false,
    revision: edit.revision + 1,
  };
}

function changed(draft: DraftMapping, change: DraftChange): DraftMapping {
  switch (change.kind) {
    case "field":
      return { ...draft, fields: withField(draft.fields, change.field, change.source) };
    case "records":
      return { ...draft, records: change.records };
    case "inlineReasoning":
      return { ...draft, inlineReasoning: change.isSplit };
    case "metadata":
      return { ...draft, metadata: { ...draft.metadata, ...change.metadata } };
    case "refuseWhen":
      return { ...draft, refuseWhen: [...change.paths] };
    case "replace":
    case "text":
      return change.draft;
  }
}

function withField(fields: MappingFields, name: FieldName, source: MappingFields[FieldName]): MappingFields {
  const { [name]: _, ...others } = fields;
  return source === undefined ? others : { ...others, [name]: source };
}

/** Null for what is always a step of its own. */
function placeOf(change: DraftChange): string | null {
  if (change.kind === "replace") return null;
  if (change.kind !== "field") return change.kind;
  const kind = change.source === undefined ? "none" : Object.keys(change.source).sort().join();
  return `${change.field} ${kind}`;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
