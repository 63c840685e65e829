import type { Link, Span } from "@/lib/annotations/annotation";
import { relations } from "@/lib/annotations/vocabulary";
import { placeOfMark } from "@/lib/spans/mark-order";
import { isSamePlace, overlaps } from "@/lib/spans/place";
import { type Command, relationCommandIds } from "@/lib/workbench/command";
import { findMark } from "@/lib/workbench/edit-mark";
import { digitKey, digits, letterKey } from "@/lib/workbench/key-binding";
import { annotationOf, isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";

const relationCommands: readonly Command[] = relationCommandIds.map((id, index) => ({
  id,
  keys: digits.slice(index, index + 1).map(digitKey),
  within: "link",
  isRepeatable: false,
  isEnabled: ({ screen }) => screen.mode.kind === "link",
  run: (session) => {
    const { mode } = session.screen;
    const relation = relations[index];
    return mode.kind === "link" && relation ? withScreen(session, { mode: { ...mode, relation } }) : session;
  },
}));

/** The mark in hand while one reads; null in other modes. */
function markRead({ screen, ...session }: Session): Span | null {
  return screen.mode.kind === "read" ? findMark(annotationOf({ screen, ...session }), screen.markInHand) : null;
}

/** The link of the mark in hand whose target the cursor is on; null when on none. */
export function linkAtCursor(session: Session): Link | null {
  const { cursor } = session.screen;
  const links = markRead(session)?.links ?? [];
  return (
    links.find(({ range }) => isSamePlace(range, cursor)) ?? links.find(({ range }) => overlaps(range, cursor)) ?? null
  );
}

/** The cursor on the target of the mark's next link; after the last, on the mark itself. */
function nextLink(session: Session): Session {
  const mark = markRead(session);
  if (!mark) return session;
  const here = linkAtCursor(session);
  const next = mark.links[here ? mark.links.indexOf(here) + 1 : 0];
  const { part, start, end } = next?.range ?? placeOfMark(mark);
  return withScreen(session, { cursor: { part, start, end } });
}

/** How a mark is linked, and going from it to where it is linked to. */
export const linkCommands: readonly Command[] = [
  ...relationCommands,
  {
    id: "nextLink",
    keys: [letterKey("L")],
    isRepeatable: true,
    isEnabled: (session) => (markRead(session)?.links.length ?? 0) > 0,
    run: nextLink,
  },
  {
    id: "removeLink",
    keys: [letterKey("X")],
    isRepeatable: false,
    isEnabled: (session) => isDraft(session) && linkAtCursor(session) !== null,
    run: (session, context, ids) => {
      const [mark, link] = [markRead(session), linkAtCursor(session)];
      if (!mark || !link) return session;
      const span = { ...mark, links: mark.links.filter(({ id }) => id !== link.id) };
      return withChange(session, { change: { kind: "putSpan", span }, operationId: ids.operation }, context);
    },
  },
];
