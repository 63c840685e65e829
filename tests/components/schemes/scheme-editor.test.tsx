import { NextIntlClientProvider } from "next-intl";
import { act, type ComponentProps } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { SchemeEditor } from "@/components/schemes/scheme-editor";
import { changeScheme, type SchemeChange } from "@/lib/scheme/change-scheme";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import common from "@/messages/en/common.json";
import projects from "@/messages/en/projects.json";
import scheme from "@/messages/en/scheme.json";
import { click, mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

type OnSave = ComponentProps<typeof SchemeEditor>["onSave"];
const current = { number: 3, scheme: defaultScheme };
const version = (number: number, change: SchemeChange) => ({
  number,
  scheme: changeScheme(defaultScheme, change, defaultScheme),
});

beforeEach(() => {
  localStorage.clear();
});

function editorOf(shown: typeof current, onSave: OnSave) {
  return (
    <UnderRouter>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, projects, scheme }}>
        <SchemeEditor project="hints" current={shown} onSave={onSave} />
      </NextIntlClientProvider>
    </UnderRouter>
  );
}

function show(shown = current, onSave: OnSave = async () => ({ ok: true, value: shown.number + 1 })) {
  const { element, render } = mount(editorOf(shown, onSave));
  return { element, renderWith: (next: typeof current) => render(editorOf(next, onSave)) };
}

const buttonOf = (name: string) =>
  [...document.querySelectorAll("button")].find(
    (one) => one.textContent?.trim() === name || one.getAttribute("aria-label") === name,
  );
const fieldOf = (name: string) => {
  const label = [...document.querySelectorAll("label")].find((one) => one.textContent === name);
  const field = document.getElementById(label?.htmlFor ?? "");
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
  throw new Error(`There is no field ${name}`);
};

function write(name: string, text: string): void {
  const field = fieldOf(name);
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function press(element: Element | null, key: string, altKey = false): void {
  act(
    () => void element?.dispatchEvent(new KeyboardEvent("keydown", { key, altKey, bubbles: true, cancelable: true })),
  );
}

const chosen = () => document.querySelector("nav [aria-current=true]");

describe("the editor of a scheme", () => {
  it("says what is unsaved, keeps it in the browser, and has it again later", () => {
    const { element } = show();
    expect(element.textContent).toContain("No changes · From version 3");
    write("Name", "Hidden influence");
    expect(element.textContent).toContain("Unsaved changes, kept in this browser");
    const { element: later } = show();
    expect(later.textContent).toContain("These are your unsaved changes from before");
    expect(later.textContent).toContain("Hidden influence");
  });

  it("keeps nothing once there is nothing unsaved any more", () => {
    show();
    write("Name", "Hidden influence");
    expect(localStorage).toHaveLength(1);
    click(buttonOf("Discard changes"));
    expect(localStorage).toHaveLength(0);
    click(buttonOf("Undo"));
    expect(localStorage).toHaveLength(1);
  });

  it("says so where the browser keeps nothing", () => {
    const { element } = show();
    const setItem = () => {
      throw new Error("full");
    };
    vi.stubGlobal("localStorage", { getItem: () => null, setItem });
    write("Name", "Hidden influence");
    expect(element.textContent).toContain("This browser keeps nothing");
    vi.unstubAllGlobals();
    click(buttonOf("Discard changes"));
  });

  it("warns before the page is left with unsaved changes, and only then", () => {
    show();
    const isWarned = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(isWarned()).toBe(false);
    write("Name", "Hidden influence");
    expect(isWarned()).toBe(true);
  });

  it("goes through the parts by arrow keys, moves them with Alt, and takes the focus along", () => {
    show();
    act(() => document.querySelector<HTMLElement>("nav [aria-current=true]")?.focus());
    press(document.activeElement, "ArrowDown");
    expect(document.activeElement?.textContent).toBe("Denied influence");
    expect(document.activeElement).toBe(chosen());
    press(document.activeElement, "ArrowUp", true);
    const names = [...document.querySelectorAll("nav li")].slice(0, 2).map(({ textContent }) => textContent);
    expect(names).toEqual(["Denied influence", "Undisclosed influence"]);
    expect(document.activeElement?.textContent).toBe("Denied influence");
  });

  it("names what is wrong at its field and in a list, and does not save it", () => {
    const { element } = show();
    write("Sign", "DI");
    expect(element.textContent).toContain("2 things keep this from being saved");
    const about = document.getElementById(fieldOf("Sign").getAttribute("aria-describedby") ?? "");
    expect(about?.textContent).toBe("“Denied influence” has the sign DI too.");
    expect(fieldOf("Sign").getAttribute("aria-invalid")).toBe("true");
    expect(buttonOf("Save version…")).toHaveProperty("disabled", true);
  });

  it("keeps the key of what exists, and lets that of what is new be written until it cannot be one", () => {
    show();
    expect(fieldOf("Key")).toMatchObject({ readOnly: true, value: "undisclosed_influence" });
    click(buttonOf("Add a span type"));
    write("Name", "Hidden goal");
    expect(fieldOf("Key")).toMatchObject({ readOnly: false, value: "hidden_goal" });
    write("Key", "denied_influence");
    expect(document.body.textContent).toContain("Something else has this key. It stays hidden_goal until");
    act(() => void fieldOf("Key").dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
    expect(fieldOf("Key").value).toBe("hidden_goal");
  });

  it("says what a change means, asks why, and leads to the difference", async () => {
    const onSave = vi.fn<OnSave>(async () => ({ ok: true, value: 4 }));
    show(current, onSave);
    click(buttonOf("Remove “Undisclosed influence”"));
    click(buttonOf("Save version…"));
    const dialog = document.querySelector("[role=dialog]");
    expect(dialog?.textContent).toContain("No longer marked: “Undisclosed influence”");
    expect(dialog?.textContent).toContain("each keeps the version that it was begun with");
    expect(buttonOf("Save version 4")).toHaveProperty("disabled", true);
    write("Why", "It was never used");
    await act(async () => buttonOf("Save version 4")?.click());
    const [input] = onSave.mock.lastCall ?? [];
    expect(input).toMatchObject({ project: "hints", base: 3, note: "It was never used" });
    expect(router.push).toHaveBeenCalledWith("/projects/hints/scheme?version=4&against=3#changes");
    expect(localStorage).toHaveLength(0);
  });

  it("loses nothing when someone else was faster: shows what they changed and goes on from there", async () => {
    const failure = { code: "conflict", message: "Someone has saved a later version.", requestId: null } as const;
    const { element, renderWith } = show(current, async () => ({ ok: false, failure }));
    write("Name", "Mine");
    click(buttonOf("Save version…"));
    write("Why", "Clearer");
    await act(async () => buttonOf("Save version 4")?.click());
    expect(document.querySelector("[role=dialog]")).toBeNull();
    expect(router.refresh).toHaveBeenCalled();
    renderWith(version(4, { kind: "setType", index: 1, fields: { label: "Theirs" } }));
    expect(element.textContent).toContain("Version 4 has been saved meanwhile");
    expect(element.textContent).toContain("Theirs");
    expect(buttonOf("Save version…")).toHaveProperty("disabled", true);
    click(buttonOf("Put my changes on version 4"));
    const names = [...document.querySelectorAll("nav li")].slice(0, 2).map(({ textContent }) => textContent);
    expect(names).toEqual(["Mine", "Theirs"]);
    expect(element.textContent).toContain("From version 4");
    expect(buttonOf("Save version…")).toHaveProperty("disabled", false);
  });

  it("says of a file what is wrong with it and where, and leaves the editor as it was", async () => {
    const { element } = show();
    const input = element.querySelector<HTMLInputElement>("input[type=file]");
    const broken =
      '{\n  "format": "plumbline-scheme",\n  "version": 1,\n  "scheme": { "spanTypes": 3, "elements": [] }\n}';
    Object.defineProperty(input, "files", { value: [new File([broken], "mine.json")], configurable: true });
    await act(async () => void input?.dispatchEvent(new Event("change", { bubbles: true })));
    const dialog = document.querySelector("[role=dialog]");
    expect(dialog?.textContent).toContain("mine.json was not imported");
    expect(dialog?.textContent).toContain("Line 4scheme.spanTypes");
    expect(element.textContent).toContain("No changes");
  });
});
