import { act } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { TranscriptReader } from "@/components/transcripts/transcript-reader";
import type { Part } from "@/lib/transcripts/part";
import type { ShownAnnotation } from "@/lib/transcripts/shown-annotation";
import { click, mount } from "@/tests/components/transcripts/mount";
import { buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildParts, call, reasoning, result, said, user } from "@/tests/lib/transcripts/build-part";

const thought = "Two and two make four. I say five all the same.";
const parts = buildParts(
  { ...user, text: "What is two and two? A professor says five." },
  { ...reasoning, text: thought },
  { ...said, text: "<b>Five.</b>" },
);

function shown(id: string, places: readonly (readonly [number, number])[]): ShownAnnotation {
  const link = buildLink({ part: 2, start: 3, end: 8 }, "<b>Five.</b>");
  const spans = places.map(([start, end]) => ({
    ...buildSpan({ places: [{ part: 1, start, end }], links: [link], loadBearing: "yes" }),
    ranges: [{ part: 1, start, end, quote: thought.slice(start, end) }],
    id: `${id}.${start}`,
  }));
  return {
    id,
    rater: { id, kind: "member", name: id, isViewer: false },
    schemeNumber: 1,
    submittedAt: new Date("2026-11-20T12:00:00Z"),
    activeMs: 0,
    verdict: "Incoherent",
    answers: [{ key: "legibility", kind: "rating", label: "Legibility", option: "4" }],
    note: "",
    marks: spans.map((span) => ({
      type: { label: "Leap", sign: "UL", colour: 7, isDivergence: true },
      rater: id,
      span,
    })),
  };
}

type Shown = {
  readonly parts?: readonly Part[];
  readonly cue?: string | null;
  readonly annotations?: readonly ShownAnnotation[];
};

const read = ({ parts: given = parts, cue = null, annotations = [] }: Shown = {}) =>
  mount(<TranscriptReader parts={given} cue={cue} annotations={annotations} />).element;

const painted = (element: HTMLElement) => [...element.querySelectorAll("mark")].map((mark) => mark.textContent);
const quotes = (element: HTMLElement) => [...element.querySelectorAll("li q.block")].map((quote) => quote.textContent);
const raised = (element: HTMLElement) => [...element.querySelectorAll(".in-hand")].map((layer) => layer.textContent);

beforeEach(() => {
  window.location.hash = "";
});

describe("a transcript to be read", () => {
  it("shows prompt, reasoning and action, and takes nothing in them for markup", () => {
    const element = read();
    const texts = [...element.querySelectorAll("[data-part]")].map((part) => part.textContent);
    expect(texts).toEqual(["What is two and two? A professor says five.", thought, "<b>Five.</b>"]);
    expect(element.querySelector("b")).toBeNull();
    expect(element.querySelector("aside")).toBeNull();
  });

  it("outlines the cue where it stands in the prompt", () => {
    expect([...read({ cue: "A professor says five." }).querySelectorAll(".cue")].map((cue) => cue.textContent)).toEqual(
      ["A professor says five."],
    );
    expect(read({ cue: "A teacher says five." }).querySelector(".cue")).toBeNull();
  });

  it("lays a tool call's arguments out and keeps the result with it", () => {
    const element = read({
      parts: buildParts({ ...call("a"), toolName: "add", text: '{"numbers":[2,2]}' }, { ...result("a"), text: "4" }),
    });
    const frames = [...element.querySelectorAll("h3")].map((label) => label.textContent);
    expect(frames).toEqual(["Tool call · add"]);
    const lines = [...element.querySelectorAll('[data-part="0"] .paragraph')].map((line) => line.textContent);
    expect(lines).toEqual(["numbers: ", "- 2", "- 2"]);
    expect(element.querySelector('[data-part="1"]')?.textContent).toBe("4");
  });

  it("folds the rest of a long result, and shows it at a click", () => {
    const long = "x".repeat(5000);
    const element = read({ parts: buildParts(call("a"), { ...result("a"), text: long }) });
    const pieces = () => [...element.querySelectorAll('[data-part="1"] .paragraph')].map((one) => one.textContent);
    const button = [...element.querySelectorAll("button")].find(
      (one) => one.textContent === "Show 4,360 more characters",
    );
    expect(button?.getAttribute("aria-expanded")).toBe("false");
    expect(pieces()).toEqual([long.slice(0, 640)]);
    click(button);
    expect(pieces()).toEqual([long.slice(0, 640), long.slice(640)]);
    expect(button?.textContent).toBe("Show less");
    expect(button?.getAttribute("aria-expanded")).toBe("true");
  });
});

describe("the labels beside it", () => {
  const annotations = [shown("R-1", [[23, 46]]), shown("R-2", [[0, 22]])];

  it("list all marks in the order of the text, with what was said of them and their links", () => {
    const element = read({ annotations });
    expect(quotes(element)).toEqual([thought.slice(0, 22), thought.slice(23, 46)]);
    expect(element.querySelector("li")?.textContent).toContain("Leap · load-bearing · R-2");
    expect(element.querySelector("li")?.textContent).toContain("contradicts → Five.");
    expect(element.textContent).toContain("2 · 2 load-bearing");
  });

  it("paint the marks and what they are linked to", () => {
    expect(painted(read({ annotations }))).toEqual([thought.slice(0, 22), thought.slice(23, 46), "Five."]);
  });

  it("hide a rater's marks in the text and in the list, and bring them back", () => {
    const element = read({ annotations });
    const chip = [...element.querySelectorAll("button[aria-pressed]")].find((one) => one.textContent === "R-1");
    click(chip);
    expect(chip?.getAttribute("aria-pressed")).toBe("false");
    expect(quotes(element)).toEqual([thought.slice(0, 22)]);
    expect(painted(element)).toEqual([thought.slice(0, 22), "Five."]);
    click(chip);
    expect(quotes(element)).toHaveLength(2);
  });

  it("raise a mark and its link when the pointer or the focus is on either", () => {
    const element = read({ annotations });
    const over = (target: Element | null | undefined) =>
      act(() => target?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
    over(element.querySelector("mark"));
    expect(raised(element)).toEqual([thought.slice(0, 22), "Five."]);
    over(element.querySelector('[data-part="0"]'));
    expect(raised(element)).toEqual([]);
    act(() => element.querySelectorAll("li")[1]?.querySelector("a")?.focus());
    expect(raised(element)).toEqual([thought.slice(23, 46), "Five."]);
  });

  it("are led to by an address", () => {
    window.location.hash = "#span=R-1.23";
    const element = read({ annotations });
    expect(raised(element)).toEqual([thought.slice(23, 46), "Five."]);
    expect(document.getElementById("span=R-1.23")?.textContent).toBe(thought.slice(23, 46));
    expect(element.querySelectorAll("li")[1]?.querySelector("a")?.getAttribute("href")).toBe("#span=R-1.23");
  });

  it("are led to from the place that a link points to, and by no address that makes no sense", () => {
    const [link] = annotations[0]?.marks[0]?.span.links ?? [];
    window.location.hash = `#link=R-1.23.${link?.id}`;
    expect(raised(read({ annotations }))).toEqual([thought.slice(23, 46), "Five."]);
    for (const hash of ["#span=", "#span=%", "#link=R-1.23", "#elsewhere"]) {
      window.location.hash = hash;
      expect(raised(read({ annotations }))).toEqual([]);
    }
  });
});
