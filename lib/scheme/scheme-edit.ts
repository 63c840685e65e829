import { changeScheme, neighbourOf, type SchemeChange } from "@/lib/scheme/change-scheme";
import { mergeSchemes } from "@/lib/scheme/merge-schemes";
import type { Scheme } from "@/lib/scheme/scheme";
import { isSameScheme } from "@/lib/scheme/scheme-difference";
import { type ItemPlace, itemAt } from "@/lib/scheme/scheme-place";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

type Step = { readonly draft: Scheme; readonly chosen: ItemPlace | null };

/** A scheme that someone changes, and the ways back and forth. */
export type SchemeEdit = Step & {
  /** The version that is being changed. */
  readonly base: SchemeVersion;
  /** What undoing leads to, the latest last; at most `maxSteps`. */
  readonly past: readonly Step[];
  /** What redoing leads to, the next one last. */
  readonly future: readonly Step[];
  /** What the last change was of; further changes of the same are one step. Null when the next is a step of its own. */
  readonly touched: string | null;
};

export type SchemeEditEvent =
  | SchemeChange
  | { readonly kind: "choose"; readonly place: ItemPlace | null }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  /** What was kept from before takes the place of everything. */
  | { readonly kind: "restore"; readonly base: SchemeVersion; readonly draft: Scheme }
  /** Back to the version itself. */
  | { readonly kind: "discard" }
  /** Another version stands in the place of the base; the changes are made to that one. */
  | { readonly kind: "rebase"; readonly base: SchemeVersion };

const maxSteps = 200;

/** Begins with a version and, where some were kept, the changes made to it. */
export function beginSchemeEdit(base: SchemeVersion, draft: Scheme = base.scheme): SchemeEdit {
  return { base, draft, chosen: firstPlace(draft), past: [], future: [], touched: null };
}

/** Whether the draft says something else than the version it began from. */
export function hasSchemeChanges({ base, draft }: SchemeEdit): boolean {
  return !isSameScheme(base.scheme, draft);
}

/**
 * The edit after an event. Undoing every step gives the draft it began with. One that changes nothing is no step.
 *
 * @see changeScheme for what a draft is promised to be
 */
export function stepSchemeEdit(edit: SchemeEdit, event: SchemeEditEvent): SchemeEdit {
  switch (event.kind) {
    case "choose":
      return { ...edit, chosen: event.place, touched: null };
    case "undo":
      return undone(edit);
    case "redo":
      return redone(edit);
    case "restore":
      return beginSchemeEdit(event.base, event.draft);
    case "discard":
      return stepped(edit, { draft: edit.base.scheme, chosen: edit.chosen }, null);
    case "rebase": {
      const draft = mergeSchemes({ base: edit.base.scheme, mine: edit.draft, theirs: event.base.scheme });
      // What was undone is of another version.
      return { ...beginSchemeEdit(event.base, draft), chosen: kept(draft, edit.chosen) };
    }
    default: {
      const draft = changeScheme(edit.draft, event, edit.base.scheme);
      return stepped(edit, { draft, chosen: chosenAfter(edit, event, draft) }, placeOf(event));
    }
  }
}

function stepped(edit: SchemeEdit, { draft, chosen }: Step, touched: string | null): SchemeEdit {
  if (draft === edit.draft) return edit;
  const isSameStep = touched !== null && touched === edit.touched;
  const past = isSameStep ? edit.past : [...edit.past, stepOf(edit)].slice(-maxSteps);
  return { ...edit, draft, chosen: kept(draft, chosen), past, future: [], touched };
}

function undone(edit: SchemeEdit): SchemeEdit {
  const step = edit.past.at(-1);
  if (!step) return edit;
  return { ...edit, ...step, past: edit.past.slice(0, -1), future: [...edit.future, stepOf(edit)], touched: null };
}

function redone(edit: SchemeEdit): SchemeEdit {
  const step = edit.future.at(-1);
  if (!step) return edit;
  return { ...edit, ...step, past: [...edit.past, stepOf(edit)], future: edit.future.slice(0, -1), touched: null };
}

function stepOf({ draft, chosen }: SchemeEdit): Step {
  return { draft, chosen };
}

/** The form goes with what is added and moved, and to the neighbour of what is taken away. */
function chosenAfter({ draft: before, chosen }: SchemeEdit, change: SchemeChange, draft: Scheme): ItemPlace | null {
  if (change.kind === "replace") return firstPlace(draft);
  if (change.kind === "add")
    return change.what === "spanType"
      ? { list: "spanTypes", index: draft.spanTypes.length - 1 }
      : { list: "elements", index: draft.elements.length - 1 };
  if (change.kind === "move" && change.place.list !== "options") {
    const index = neighbourOf(before, change.place, change.by);
    return index === null ? chosen : { list: change.place.list, index };
  }
  if (change.kind === "remove" && change.place.list !== "options")
    return { list: change.place.list, index: Math.max(0, change.place.index - 1) };
  return chosen;
}

function firstPlace(draft: Scheme): ItemPlace | null {
  if (draft.spanTypes.length > 0) return { list: "spanTypes", index: 0 };
  return draft.elements.length > 0 ? { list: "elements", index: 0 } : null;
}

function kept(draft: Scheme, place: ItemPlace | null): ItemPlace | null {
  return place && itemAt(draft, place) ? place : firstPlace(draft);
}

/** Null for what is always a step of its own. */
function placeOf(change: SchemeChange): string | null {
  if (change.kind === "setType" || change.kind === "setElement")
    return `${change.kind} ${change.index} ${Object.keys(change.fields).join()}`;
  if (change.kind !== "setOption") return null;
  const { element, index } = change.place;
  return `option ${element} ${index} ${Object.keys(change.fields).join()}`;
}
