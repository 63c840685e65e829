import { PathParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Offer, useOfferedCommands } from "@/components/palette/offered-commands";
import { Palette } from "@/components/palette/palette";
import type { PaletteProject } from "@/lib/palette/palette-command";
import type { FoundTranscript } from "@/lib/transcripts/found-transcript";
import { mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

const hints: PaletteProject = { slug: "hints", name: "Hint study", role: "owner" };
const cues: PaletteProject = { slug: "cues", name: "Cue study", role: "rater" };
const item: FoundTranscript = {
  id: "019a9e2c-0000-7000-8000-0000000abcde",
  externalId: "item 1",
  model: "Alder 2",
  condition: "cue",
};
const list: readonly PaletteProject[] = [hints, cues];
/** Read already, so that nothing waits. */
const projects = Object.assign(Promise.resolve(list), { status: "fulfilled", value: list });

type Shown = { readonly project?: string; readonly offer?: Offer };

function OfferingPage({ offer }: { readonly offer: Offer }) {
  useOfferedCommands(offer);
  return null;
}

function show({ project = "hints", offer }: Shown = {}) {
  const actions = {
    find: vi.fn(async ({ text }: { readonly text: string }) => ({
      ok: true as const,
      value: text.startsWith("item") ? [item] : [],
    })),
    openNextTask: vi.fn(async () => ({ ok: true as const, value: "a-task" })),
    signOut: vi.fn(async () => undefined),
  };
  mount(
    <UnderRouter>
      <PathParamsContext value={{ project }}>
        <Palette viewerId="someone" projects={projects} actions={actions}>
          <button type="button">Before</button>
          {offer ? <OfferingPage offer={offer} /> : null}
          <input role="combobox" aria-label="Of the page" aria-expanded="false" aria-controls="none" />
        </Palette>
      </PathParamsContext>
    </UnderRouter>,
  );
  return { push: router.push, actions };
}

const dialog = () => document.querySelector('[role="dialog"]');
const input = () => dialog()?.querySelector("input") ?? null;
const entries = () => [...document.querySelectorAll('[role="option"]')].map((entry) => entry.textContent);
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent;

async function press(
  key: string,
  { target = input(), ctrlKey = false }: { target?: Element | null; ctrlKey?: boolean } = {},
) {
  const event = new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true });
  await act(async () => void (target ?? document.body).dispatchEvent(event));
}

/** Lets what is on its way arrive. */
async function until(check: () => void) {
  const isMet = () => {
    try {
      check();
      return true;
    } catch {
      return false;
    }
  };
  for (let turn = 0; turn < 100 && !isMet(); turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  check();
}

async function open() {
  await press("k", { target: document.body, ctrlKey: true });
  await until(() => expect(entries()).not.toEqual([]));
}

async function type(text: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input(), text);
    input()?.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

beforeEach(() => window.localStorage.clear());

describe("the palette", () => {
  it("opens by Ctrl+K with the focus in its field, and closes by the same key", async () => {
    show();
    await open();
    expect(document.activeElement).toBe(input());
    expect(entries().slice(0, 2)).toEqual(["Overview", "Transcripts"]);
    await press("k", { ctrlKey: true });
    expect(dialog()).toBeNull();
  });

  it("stays away while something else has the keys", async () => {
    show();
    await press("k", { target: document.querySelector('[aria-label="Of the page"]'), ctrlKey: true });
    expect(dialog()).toBeNull();
    const other = document.createElement("div");
    other.setAttribute("role", "dialog");
    other.dataset.state = "open";
    document.body.append(other);
    await press("k", { target: document.body, ctrlKey: true });
    other.remove();
    expect(document.querySelector('[role="option"]')).toBeNull();
  });

  it("goes to a page by a few letters and Enter, and remembers it", async () => {
    const { push } = show();
    await open();
    await type("agr");
    expect(chosen()).toBe("Agreement");
    await press("Enter");
    expect(push).toHaveBeenCalledWith("/projects/hints/agreement");
    expect(dialog()).toBeNull();
    await open();
    expect(entries()[0]).toBe("Agreement");
    expect(document.querySelector("[cmdk-group-heading]")?.textContent).toBe("Recent");
  });

  it("finds a transcript by its id, and by its words in the list", async () => {
    const { push, actions } = show();
    await open();
    await type("item");
    await until(() => expect(entries()).toHaveLength(2));
    expect(entries()).toEqual(["item 1Alder 2 · cue", "Search transcripts for “item”"]);
    expect(chosen()).toBe("item 1Alder 2 · cue");
    expect(actions.find).toHaveBeenCalledTimes(1);
    await press("ArrowDown");
    expect(chosen()).toBe("Search transcripts for “item”");
    await press("Enter");
    expect(push).toHaveBeenCalledWith("/projects/hints/transcripts?q=item");
  });

  it("has what the open page offers when it is opened, with its keys, and runs it once the page has the focus", async () => {
    const ran = vi.fn<(focused: string | null | undefined) => void>();
    let isMarked = false;
    const offer = () => [
      { id: "undo", label: "Undo", keys: "u", run: () => ran(document.activeElement?.textContent) },
      ...(isMarked ? [{ id: "edit", label: "Edit the mark", keys: "", run: () => undefined }] : []),
    ];
    show({ offer });
    document.querySelector("button")?.focus();
    await open();
    expect(entries()[0]).toBe("Undou");
    await press("k", { ctrlKey: true });
    isMarked = true;
    await open();
    expect(entries().slice(0, 2)).toEqual(["Undou", "Edit the mark"]);
    await type("und");
    await press("Enter");
    await until(() => expect(ran.mock.calls).toEqual([["Before"]]));
    expect(dialog()).toBeNull();
  });

  it("opens the next task", async () => {
    const { push, actions } = show();
    await open();
    await type("label the");
    await press("Enter");
    expect(actions.openNextTask).toHaveBeenCalledWith({ project: "hints" });
    expect(push).toHaveBeenCalledWith("/projects/hints/annotate/a-task");
  });

  it("offers a rater neither transcripts nor what is not theirs", async () => {
    const { actions } = show({ project: "cues" });
    await open();
    expect(entries()).not.toContain("Transcripts");
    await type("item");
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain("Nothing matches.");
    expect(actions.find).not.toHaveBeenCalled();
  });

  it("leads to other projects, and from outside of any to all", async () => {
    const { push } = show();
    await open();
    await type("cue study");
    await press("Enter");
    expect(push).toHaveBeenCalledWith("/projects/cues");
  });

  it("shows the keys", async () => {
    show();
    await open();
    await type("keys");
    await press("Enter");
    await until(() => expect(dialog()?.textContent).toContain("Select the row"));
    expect(dialog()?.textContent).toContain("Ctrl");
  });
});
