import { type SourceOffset, sourceOffsetAt } from "@/components/transcripts/source-offset";
import type { Place } from "@/lib/spans/place";

/** The place that a selection is on; null outside the text. What reaches into another part is cut off. */
export function placeOfSelection(selection: Selection): Place | null {
  if (selection.rangeCount === 0 || selection.isCollapsed || !selection.anchorNode) return null;
  const part = partElementOf(selection.anchorNode);
  if (!part) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!part.contains(range.startContainer)) range.setStart(part, 0);
  if (!part.contains(range.endContainer)) range.setEnd(part, part.childNodes.length);
  const start = sourceOffsetAt(range.startContainer, range.startOffset);
  const end = sourceOffsetAt(range.endContainer, range.endOffset);
  if (!start || !end || start.part !== end.part || start.offset >= end.offset) return null;
  return { part: start.part, start: start.offset, end: end.offset };
}

/** The place that was pointed at; null outside the text. */
export function placeOfPoint({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): SourceOffset | null {
  const caret = caretAt(clientX, clientY);
  return caret && partElementOf(caret.node) ? sourceOffsetAt(caret.node, caret.offset) : null;
}

/**
 * The character under the pointer; null outside the text. A caret stands beside it: before it on its left half, and behind
 * it on its right, where at the end of a mark or sentence something else begins.
 */
export function characterAt(event: Pick<MouseEvent, "clientX" | "clientY" | "target">): SourceOffset | null {
  const caret = placeOfPoint(event);
  return caret && withinPiece(caret, event.target);
}

/** The offset, no further than the last character of the piece that was pointed at. */
export function withinPiece(caret: SourceOffset, target: EventTarget | null): SourceOffset {
  const piece = target instanceof Element ? target.closest<HTMLElement>("[data-start]") : null;
  if (!piece || caret.offset < endOf(piece)) return caret;
  return { part: caret.part, offset: Math.max(startOf(piece), endOf(piece) - 1) };
}

type Caret = { readonly node: Node; readonly offset: number };

/** Safari has the second way only. */
function caretAt(x: number, y: number): Caret | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = Document.prototype.caretRangeFromPoint.call(document, x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The drawn text of a place; null when it is not drawn, being folded away say. */
export function domRangeOf(root: ParentNode, place: Place): Range | null {
  const text = textOf(root, place);
  return text && rangeWithin(text, place);
}

/** The drawn text of many places; what is not drawn is left out. */
export function domRangesOf(root: ParentNode, places: readonly Place[]): Range[] {
  const texts = new Map<number, Element | null>();
  return places.flatMap((place) => {
    if (!texts.has(place.part)) texts.set(place.part, textOf(root, place));
    const text = texts.get(place.part);
    return (text && rangeWithin(text, place)) ?? [];
  });
}

function textOf(root: ParentNode, { part }: Pick<Place, "part">): Element | null {
  return root.querySelector(`[data-part="${part}"]`);
}

function rangeWithin(text: Element, { start, end }: Place): Range | null {
  const first = firstPieceFrom(text, start);
  const last = lastPieceBefore(text, end);
  const firstText = first && textIn(first);
  const lastText = last && textIn(last);
  if (!firstText || !lastText || startOf(first) >= end || endOf(last) <= start) return null;
  const range = document.createRange();
  range.setStart(firstText, isVerbatim(first, firstText) ? Math.max(0, start - startOf(first)) : 0);
  range.setEnd(lastText, isVerbatim(last, lastText) ? Math.min(lastText.length, end - startOf(last)) : lastText.length);
  return range;
}

/** What keeps room for the beginning of a place in a very long text; null when that is drawn, or not in the document. */
export function windowAt(root: ParentNode, { part, start }: Place): HTMLElement | null {
  const windows = root.querySelectorAll<HTMLElement>(`[data-part="${part}"] [data-window-start]`);
  return (
    [...windows].find(({ dataset }) => Number(dataset.windowStart) <= start && start < Number(dataset.windowEnd)) ??
    null
  );
}

function partElementOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-part]") ?? null;
}

const startOf = (piece: HTMLElement) => Number(piece.dataset.start);
const endOf = (piece: HTMLElement) => Number(piece.dataset.end);

/** The piece with the code unit at this offset; the next one when that is not shown. */
function firstPieceFrom(text: Element, offset: number): HTMLElement | null {
  const piece = lastPieceBefore(text, offset + 1);
  return piece && endOf(piece) > offset ? piece : pieceAfter(piece, text);
}

/**
 * The piece with the code unit before this offset; the one before when that is not shown. Halving what lies in each box
 * looks at a handful of a long text's thousands of pieces.
 */
function lastPieceBefore(box: Element, offset: number): HTMLElement | null {
  let found: Element | null = null;
  let [low, high] = [0, box.childElementCount];
  while (low < high) {
    const middle = (low + high) >> 1;
    let [at, piece] = [middle, firstPieceIn(box.children[middle])];
    while (!piece && at + 1 < high) piece = firstPieceIn(box.children[++at]);
    if (piece && startOf(piece) < offset) {
      found = box.children[at] ?? null;
      low = at + 1;
    } else high = middle;
  }
  return found instanceof HTMLElement && isPiece(found) ? found : found && lastPieceBefore(found, offset);
}

const pieceSelector = "[data-start]";

const isPiece = (element: Element) => element.matches(pieceSelector);

function firstPieceIn(box: Element | undefined): HTMLElement | null {
  if (box instanceof HTMLElement && isPiece(box)) return box;
  return box?.querySelector<HTMLElement>(pieceSelector) ?? null;
}

/** The next piece; the first of the text after none. Few places begin where nothing is shown, so all are looked through. */
function pieceAfter(piece: HTMLElement | null, text: Element): HTMLElement | null {
  const pieces = [...text.querySelectorAll<HTMLElement>(pieceSelector)];
  return pieces[piece ? pieces.indexOf(piece) + 1 : 0] ?? null;
}

function textIn(piece: HTMLElement): Text | null {
  const text = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
  return text instanceof Text ? text : null;
}

function isVerbatim(piece: HTMLElement, text: Text): boolean {
  return text.length === endOf(piece) - startOf(piece);
}
