import { beforeEach, describe, expect, it } from "vitest";
import { buttonOf, onePage, press, showBrowser, submit, write } from "@/tests/components/transcripts/show-browser";

beforeEach(() => window.localStorage.clear());

describe("the filters", () => {
  it("offer values with counts, exact or at least", async () => {
    const { element } = await showBrowser("");
    const values = [...element.querySelectorAll('ul[aria-label="Model"] button')].map((one) => one.textContent);
    expect(values).toEqual(["Alder 21,000+", "Cedar mini12"]);
    expect(buttonOf(element, "held out3")?.getAttribute("aria-pressed")).toBe("false");
  });

  it("show their shape while they are counted, and say when they could not be", async () => {
    const waiting = await showBrowser("", onePage, new Promise(() => undefined));
    expect(waiting.element.querySelector(".animate-pulse")).not.toBeNull();
    expect(waiting.element.querySelector("tbody")).not.toBeNull();
    const failed = await showBrowser("?model=Nobody", onePage, Promise.reject(new Error("Not counted")));
    expect(failed.element.textContent).toContain("The counts could not be read.");
    expect(buttonOf(failed.element, "Nobody")).toBeDefined();
  });

  it("go into the address, one after the other, from the first page on, and out again", async () => {
    const { element, addressAfter } = await showBrowser("?sort=-condition&after=019a9e2c-0000-7000-8000-000000000009");
    expect(await addressAfter(press(element, "Cedar mini12"))).toBe("?sort=-condition&model=Cedar+mini");
    expect(await addressAfter(press(element, "none5"))).toBe("?sort=-condition&model=Cedar+mini&condition=");
    expect(buttonOf(element, "Cedar mini12")?.getAttribute("aria-pressed")).toBe("true");
    expect(await addressAfter(press(element, "Cedar mini12"))).toBe("?sort=-condition&condition=");
  });

  it("are dropped one by one, or all at once but for the words and the order", async () => {
    const address = "?sort=-condition&q=cue&model=Cedar+mini&split=dev&metadata=a%3D1&metadata=b%3E2.5";
    const { element, addressAfter } = await showBrowser(address);
    const chips = [...element.querySelectorAll('ul[aria-label="Filters"] button')].map((one) => one.textContent);
    expect(chips).toEqual(["ModelCedar mini", "Splitdev", "ais 1", "babove 2.5", "Clear filters"]);
    const dropped = await addressAfter(press(element, "Drop the filter a is 1"));
    expect(new URLSearchParams(dropped).getAll("metadata")).toEqual(["b>2.5"]);
    expect(await addressAfter(press(element, "Clear filters"))).toBe("?sort=-condition&q=cue");
  });

  it("show a model from the address that the project does not have", async () => {
    const { element } = await showBrowser("?model=Nobody");
    expect(buttonOf(element, "Nobody")?.getAttribute("aria-pressed")).toBe("true");
  });

  it("narrow by a value of metadata, and by a condition that one writes", async () => {
    const { element, addressAfter } = await showBrowser("");
    const first = await addressAfter(press(element, "physics4"));
    expect(new URLSearchParams(first).getAll("metadata")).toEqual(["question.subject=physics"]);
    const form = buttonOf(element, "Add")?.closest("form");
    const [path, value] = [...(form?.querySelectorAll("input") ?? [])];
    write(path ?? null, "scores[");
    write(value ?? null, "0.5");
    write(form?.querySelector("select") ?? null, "above");
    submit(form)();
    expect(form?.textContent).toContain("This is no path.");
    write(path ?? null, "scores[0]");
    const second = await addressAfter(submit(form));
    expect(new URLSearchParams(second).getAll("metadata")).toEqual(["question.subject=physics", "scores[0]>0.5"]);
  });

  it("name an import and archived transcripts", async () => {
    const { element } = await showBrowser("?import=019a9e2c-0000-7000-8000-00000000abcd&archived=yes");
    expect(buttonOf(element, "Drop the filter Import …0000abcd")).toBeDefined();
    expect(buttonOf(element, "Drop the filter Archived only")).toBeDefined();
  });
});
