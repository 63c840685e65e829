import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useKeys } from "@/components/workbench/use-keys";
import type { CommandId } from "@/lib/workbench/command";
import type { Overlay } from "@/lib/workbench/screen";
import { mount } from "@/tests/components/transcripts/mount";

type TextProps = { readonly run: (command: CommandId) => void; readonly overlay?: Overlay };

function Text({ run, overlay = "marks" }: TextProps) {
  useKeys({ platform: "other", screen: () => ({ overlay, mode: { kind: "read" } }), isEnabled: () => true, run });
  return <p>What is read</p>;
}

/** Draws as a browser does, without waiting for what React leaves for later. */
async function firstSightOf(element: HTMLElement, draw: () => void): Promise<void> {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  const seen = new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(element, { childList: true });
  });
  draw();
  await seen;
}

describe("the keys of the workbench", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("are heard as soon as the text is in sight", async () => {
    const run = vi.fn();
    const element = document.body.appendChild(document.createElement("div"));
    const root = createRoot(element);
    await firstSightOf(element, () => root.render(<Text run={run} />));
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ" }));
    expect(run.mock.calls).toEqual([["nextSentence"]]);
    root.unmount();
    element.remove();
  });

  it.each(["keys", "skip", "history", "turn"] as const)(
    "are left alone once %s asks for an answer, drawn yet or not",
    (overlay) => {
      const run = vi.fn();
      mount(<Text run={run} overlay={overlay} />);
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "5", code: "Digit5" }));
      expect(run).not.toHaveBeenCalled();
    },
  );

  it("are left alone while a text is composed, and with Alt", () => {
    const run = vi.fn();
    mount(<Text run={run} />);
    const press = (init: KeyboardEventInit) =>
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", ...init }));
    press({ isComposing: true });
    press({ altKey: true });
    expect(run).not.toHaveBeenCalled();
    press({});
    expect(run.mock.calls).toEqual([["nextSentence"]]);
  });
});
