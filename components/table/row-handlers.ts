import type { KeyboardEvent, MouseEvent } from "react";
import type { PageSelection } from "@/components/table/table-selection";

type RowHandlers = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
};

/**
 * The keys of a table's rows: arrows (or j and k) go from row to row, x or Space chooses the one with the focus, with
 * Shift all up to it, and Escape lets all go. A click with Shift chooses as well.
 */
export function rowHandlers(selection: PageSelection | null): RowHandlers {
  return {
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
      if (isMoved(event) || (selection !== null && isChosenByKey(event, selection))) event.preventDefault();
    },
    // Else the browser would select the text between.
    onMouseDown: (event) => {
      if (selection !== null && event.shiftKey) event.preventDefault();
    },
    onClickCapture: (event) => {
      const id = rowOf(event.target)?.dataset.row;
      if (selection === null || !event.shiftKey || id === undefined || isBox(event.target)) return;
      event.preventDefault();
      selection.step({ kind: "range", id, page: selection.page });
    },
  };
}

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

function isMoved({ key, target, currentTarget }: KeyboardEvent): boolean {
  const by = moves[key];
  const row = rowOf(target);
  if (by === undefined || !row) return false;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const next = rows[rows.indexOf(row) + by];
  const place = isBox(target) ? "input[type=checkbox]" : "[data-row-link]";
  next?.querySelector<HTMLElement>(place)?.focus();
  return true;
}

function isChosenByKey({ key, shiftKey, target }: KeyboardEvent, { state, step, page }: PageSelection): boolean {
  const id = rowOf(target)?.dataset.row;
  if (key === "Escape" && (state.kind === "all" || state.ids.length > 0)) {
    step({ kind: "none" });
    return true;
  }
  if (id === undefined || (key.toLowerCase() !== "x" && key !== " ")) return false;
  // A box takes Space by itself.
  if (key === " " && isBox(target) && !shiftKey) return false;
  step({ kind: shiftKey ? "range" : "toggle", id, page });
  return true;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
}

function isBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input[type=checkbox], label") !== null;
}
