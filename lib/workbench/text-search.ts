import { compareStarts } from "@/lib/spans/place";
import type { Direction } from "@/lib/spans/reading";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { type FoldedText, findText, foldText, type SearchOptions } from "@/lib/workbench/find-text";
import { type Session, withScreen } from "@/lib/workbench/session";

/** Folded when first searched: most tasks are never searched. */
const foldedTexts = new WeakMap<WorkbenchContext, readonly FoldedText[]>();

function textsOf(context: WorkbenchContext): readonly FoldedText[] {
  const texts = foldedTexts.get(context) ?? context.parts.map(({ text }) => foldText(text));
  foldedTexts.set(context, texts);
  return texts;
}

/** The session with the search open and its field asked for. Searching begins where the cursor is. */
export function openSearch(session: Session): Session {
  const { search, cursor } = session.screen;
  return withScreen(session, { overlay: "search", search: { ...search, origin: cursor, asked: search.asked + 1 } });
}

/**
 * The session with everything found that the query stands for, and the cursor on the first of it from where searching
 * began; where that was when there is nothing.
 */
export function searchFor(session: Session, query: string, context: WorkbenchContext): Session {
  const { search } = session.screen;
  const hits = textsOf(context).flatMap((text, part) =>
    findText(text, query, search.options).map((range) => ({ part, ...range })),
  );
  const first = hits.find((hit) => compareStarts(hit, search.origin) >= 0) ?? hits[0];
  return withScreen(session, { search: { ...search, query, hits }, cursor: first ?? search.origin });
}

/** The session with the same searched for, but with case or whole words counting or not. */
export function withSearchOptions(
  session: Session,
  changed: Partial<SearchOptions>,
  context: WorkbenchContext,
): Session {
  const { search } = session.screen;
  const options = { ...search.options, ...changed };
  return searchFor(withScreen(session, { search: { ...search, options } }), search.query, context);
}

/** The session with the cursor on the next or previous hit, going round at the ends. */
export function stepHit(session: Session, direction: Direction): Session {
  const { cursor, search } = session.screen;
  const isForward = direction === "forward";
  const next = isForward
    ? (search.hits.find((hit) => compareStarts(hit, cursor) > 0) ?? search.hits[0])
    : (search.hits.findLast((hit) => compareStarts(hit, cursor) < 0) ?? search.hits.at(-1));
  return next ? withScreen(session, { cursor: next, search: { ...search, origin: next } }) : session;
}
