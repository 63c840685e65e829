import { NextIntlClientProvider } from "next-intl";
import { act, type ComponentProps } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GuidelineEditor } from "@/components/guideline/guideline-editor";
import { parseKeptWriting } from "@/lib/guideline/kept-writing";
import guideline from "@/messages/en/guideline.json";
import { mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

type Actions = Pick<ComponentProps<typeof GuidelineEditor>, "onSave" | "onCompare">;

beforeEach(() => {
  localStorage.clear();
});

function show(actions: Actions): HTMLElement {
  const { element } = mount(
    <UnderRouter>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ guideline }}>
        <GuidelineEditor project="hints" types={[]} base={{ number: 2, text: "Old" }} start="Old" {...actions} />
      </NextIntlClientProvider>
    </UnderRouter>,
  );
  return element;
}

function write(element: HTMLElement, text: string): void {
  const area = element.querySelector("textarea");
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
    area?.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const saveIn = (element: HTMLElement) =>
  [...element.querySelectorAll("button")].find((button) => button.textContent === "Save as version 3");
const save = (element: HTMLElement) => act(async () => saveIn(element)?.click());
const kept = () => parseKeptWriting(localStorage.getItem("plumbline.guideline.hints"))?.text;
const noOne = () => Promise.reject(new TypeError("Failed to fetch"));
const outdated = async () =>
  ({ ok: false, failure: { code: "conflict", message: "Another version", requestId: null } }) as const;

describe("the editor of a guideline", () => {
  it("says that nobody answers, keeps the text, and can be asked again", async () => {
    const onSave = vi.fn(noOne);
    const element = show({ onSave, onCompare: noOne });
    write(element, "New");
    for (const times of [1, 2]) {
      await save(element);
      expect(onSave).toHaveBeenCalledTimes(times);
      expect(element.textContent).toContain("The server cannot be reached.");
      expect(saveIn(element)?.disabled).toBe(false);
    }
    expect(kept()).toBe("New");
    expect(router.push).not.toHaveBeenCalled();
  });

  it("says the same when what the other version changed does not come", async () => {
    const element = show({ onSave: outdated, onCompare: noOne });
    write(element, "New");
    await save(element);
    expect(element.textContent).toContain("The server cannot be reached.");
    expect(kept()).toBe("New");
  });

  it("forgets what it kept once it is saved, and goes to the guideline", async () => {
    const element = show({ onSave: async () => ({ ok: true, value: 3 }), onCompare: noOne });
    write(element, "New");
    expect(kept()).toBe("New");
    await save(element);
    expect(kept()).toBeUndefined();
    expect(router.push).toHaveBeenCalledWith("/projects/hints/guideline");
  });
});
