import { act, createRef, StrictMode, useCallback, useRef, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Deed, DeskProvider } from "@/components/workbench/desk";
import { laterParts } from "@/components/workbench/later-parts";
import { QuickNote } from "@/components/workbench/quick-note";
import { SearchBar } from "@/components/workbench/search-bar";
import { TurnJump } from "@/components/workbench/turn-jump";
import { useKeys } from "@/components/workbench/use-keys";
import type { CommandId } from "@/lib/workbench/command";
import type { Overlay } from "@/lib/workbench/screen";
import { annotationOf } from "@/lib/workbench/session";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { Rater } from "@/tests/lib/workbench/build-session";

// React warns of elements that the page it runs in does not know, and jsdom does not know `search`.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: "HTMLElement" });

const { session, inHand } = new Rater().press("Digit1");
const { screen: shown } = session;

type BenchProps = { readonly asked: Overlay; readonly isThere: boolean; readonly deeds: (Deed | CommandId)[] };

/** A text whose keys are heard, and the field that was asked for once its script is there. */
function Bench({ asked, isThere, deeds }: BenchProps) {
  const [query, setQuery] = useState("");
  const overlay = useRef(asked);
  const text = useRef<HTMLElement>(null);
  const run = useCallback(
    (command: CommandId) => {
      deeds.push(command);
      if (command === "back") overlay.current = "marks";
    },
    [deeds],
  );
  const deal = (deed: Deed) => {
    if (deed.kind === "search") setQuery(deed.query);
    else deeds.push(deed);
    if (deed.kind === "show") overlay.current = deed.overlay;
  };
  const screen = useCallback(() => ({ overlay: overlay.current, mode: { kind: "read" as const } }), []);
  useKeys({ platform: "other", screen, isEnabled, run });
  const [{ desk }] = useState(() => buildDesk({ act: deal, run, focusText: () => text.current?.focus() }));
  return (
    <DeskProvider value={desk}>
      <section ref={text} tabIndex={-1} />
      {isThere && asked === "search" ? (
        <SearchBar
          pane={text}
          screen={{ ...shown, search: { ...shown.search, query } }}
          annotation={annotationOf(session)}
        />
      ) : null}
      {isThere && asked === "note" && inHand ? <QuickNote pane={createRef()} mark={inHand} /> : null}
      {isThere && asked === "turn" ? <TurnJump turns={[]} /> : null}
    </DeskProvider>
  );
}
const isEnabled = () => true;

const parts = {
  search: (part: typeof SearchBar | null) => vi.spyOn(laterParts.search, "part").mockReturnValue(part),
  note: (part: typeof QuickNote | null) => vi.spyOn(laterParts.quickNote, "part").mockReturnValue(part),
  turn: (part: typeof TurnJump | null) => vi.spyOn(laterParts.turnJump, "part").mockReturnValue(part),
};

/** Asks for a field, whose script comes when told to. */
function ask(asked: keyof typeof parts) {
  const deeds: (Deed | CommandId)[] = [];
  parts[asked](null);
  const bench = (isThere: boolean) => (
    // As developers see it, who have every effect run twice.
    <StrictMode>
      <Bench {...{ asked, isThere, deeds }} />
    </StrictMode>
  );
  const { element, render } = mount(bench(false));
  return {
    deeds,
    come: async () => {
      if (asked === "search") parts.search(SearchBar);
      else if (asked === "note") parts.note(QuickNote);
      else parts.turn(TurnJump);
      render(bench(true));
      await act(() => new Promise((resolve) => setTimeout(resolve)));
      return element.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    },
  };
}

function press(keys: readonly string[], { on = document.body, ...init }: KeyboardEventInit & { on?: Element } = {}) {
  return keys.map((key) => {
    const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
    const event = new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...init });
    act(() => void on.dispatchEvent(event));
    return event.defaultPrevented;
  });
}

describe("what is typed for a field whose script is on its way", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is in the field when it comes, and what is typed then comes after it", async () => {
    const { deeds, come } = ask("search");
    // The browser would scroll by the space, and look for text itself by the apostrophe.
    expect(press(["o", "😀", "Backspace", "é", " ", "'"])).toEqual([true, true, true, true, true, true]);
    const field = await come();
    expect(field?.value).toBe("oé '");
    expect(document.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([4, 4]);
    expect(deeds).toEqual([]);
  });

  it("is entered where it was entered", async () => {
    const { deeds, come } = ask("search");
    press(["o", "Enter"]);
    expect((await come())?.value).toBe("o");
    expect(deeds).toEqual(["nextHit"]);
  });

  it("closes the field by Enter, after which keys are commands again", async () => {
    const { deeds, come } = ask("note");
    press(["N", "o", "Enter", "j"]);
    await come();
    expect(deeds).toEqual([
      { kind: "describeMark", spanId: inHand?.id, fields: { note: "No" } },
      "back",
      "nextSentence",
    ]);
  });

  it("goes to a turn whose number came before its field", async () => {
    const { deeds, come } = ask("turn");
    press(["3", "Enter"]);
    expect((await come())?.value).toBe("3");
    expect(deeds).toEqual([{ kind: "show", overlay: "marks" }]);
  });

  it("is let go by Esc", async () => {
    const { deeds, come } = ask("search");
    press(["o", "Escape"]);
    expect(deeds).toEqual(["back"]);
    expect((await come())?.value).toBe("");
  });

  it("is not what is typed elsewhere, nor what the browser is told", async () => {
    const { come } = ask("search");
    const other = document.body.appendChild(document.createElement("textarea"));
    expect(press(["o"], { on: other })).toEqual([false]);
    other.remove();
    expect(press(["r"], { ctrlKey: true })).toEqual([false]);
    expect(press(["r"], { metaKey: true })).toEqual([false]);
    expect(press(["F5", "Tab", "Shift"])).toEqual([false, false, false]);
    // As Windows has AltGr.
    expect(press(["@"], { ctrlKey: true, altKey: true })).toEqual([true]);
    expect((await come())?.value).toBe("@");
  });
});
