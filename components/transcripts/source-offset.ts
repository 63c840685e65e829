/** A place in a part's text, in UTF-16 code units. */
export type SourceOffset = { readonly part: number; readonly offset: number };

/**
 * The place in the transcript that a place in the document stands for, as a selection or a pointer gives it. Within what
 * is shown otherwise than it is written (an escape, say) it is the nearer end of that.
 *
 * @param node Inside an element with `data-part`.
 * @param offset Characters into a text node, or children into an element.
 * @returns null outside any part's text.
 */
export function sourceOffsetAt(node: Node, offset: number): SourceOffset | null {
  if (node instanceof Text) return offsetInText(node, offset);
  const child = node.childNodes[offset];
  if (child) return edgeOf(child, "start") ?? sourceOffsetAt(child, 0);
  const last = node.childNodes[node.childNodes.length - 1];
  return last ? edgeOf(last, "end") : edgeOf(node, "start");
}

function offsetInText(text: Text, offset: number): SourceOffset | null {
  const piece = text.parentElement?.closest<HTMLElement>("[data-start]");
  const part = partOf(text.parentElement);
  if (!piece || part === null) return null;
  const start = Number(piece.dataset.start);
  const end = Number(piece.dataset.end);
  if (text.length === end - start) return { part, offset: start + offset };
  return { part, offset: offset * 2 > text.length ? end : start };
}

/** The beginning of the first, or the end of the last, stretch of text at or in this node. */
function edgeOf(node: Node, side: "start" | "end"): SourceOffset | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const pieces = element?.matches("[data-start]")
    ? [element]
    : [...(element?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  const piece = pieces.at(side === "start" ? 0 : -1);
  const part = partOf(piece ?? null);
  return piece && part !== null ? { part, offset: Number(piece.dataset[side]) } : null;
}

function partOf(element: HTMLElement | null): number | null {
  const part = element?.closest<HTMLElement>("[data-part]")?.dataset.part;
  return part === undefined ? null : Number(part);
}
