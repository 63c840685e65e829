import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { openJournal } from "@/lib/annotations/journal";
import {
  comeBack,
  maxPlacesLeft,
  type PlaceLeft,
  type PlacesLeft,
  parsePlacesLeft,
  storedPlacesLeft,
  withPlaceLeft,
} from "@/lib/workbench/place-left";
import { openSession } from "@/lib/workbench/session";
import { buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildWorkbench } from "@/tests/lib/workbench/build-session";

const place: PlaceLeft = {
  cursor: { part: 2, start: 47, end: 67 },
  markInHand: null,
  isPromptOpen: false,
  foldedTurns: [1],
  scrollTop: 120,
  cursorTop: 40,
};
const none: PlacesLeft = new Map();

const context = buildWorkbench();
const mark = buildSpan();
const opened = openSession(
  openJournal({ revision: 1, annotation: { ...emptyAnnotation, spans: [mark] } }, null),
  context,
);
const screenAfter = (left: Partial<PlaceLeft>) => comeBack(opened, { ...place, ...left }, context).screen;

describe("a task that is opened again", () => {
  it("has the cursor, the prompt and the mark in hand as they were left", () => {
    expect(screenAfter({ markInHand: mark.id, isPromptOpen: true })).toEqual({
      ...opened.screen,
      cursor: place.cursor,
      markInHand: mark.id,
      isPromptOpen: true,
    });
  });

  it("does without a mark that is gone", () => {
    expect(screenAfter({ markInHand: buildId() })).toEqual({ ...opened.screen, cursor: place.cursor });
  });

  it("begins at its beginning when it was not left, or at no place of its texts", () => {
    expect(comeBack(opened, null, context)).toBe(opened);
    for (const cursor of [
      { part: 99, start: 0, end: 4 },
      { part: 2, start: 5, end: 5 },
      { part: 2, start: 0, end: 10_000 },
    ])
      expect(screenAfter({ cursor })).toEqual(opened.screen);
  });

  it("has its prompt open when the cursor was left there", () => {
    expect(screenAfter({ cursor: { part: 1, start: 0, end: 5 } }).isPromptOpen).toBe(true);
  });
});

describe("the places that are remembered", () => {
  it("are those left last", () => {
    const tasks = Array.from({ length: maxPlacesLeft + 2 }, (_, index) => `task ${index}`);
    const all = tasks.reduce((places, task) => withPlaceLeft(places, task, place), none);
    expect([...all.keys()]).toEqual(tasks.slice(2));
    const again = withPlaceLeft(all, "task 2", { ...place, scrollTop: 7 });
    expect([...again.keys()]).toEqual([...tasks.slice(3), "task 2"]);
    expect(again.get("task 2")?.scrollTop).toBe(7);
  });

  it("come back from the store as they went in", () => {
    const count = fc.nat();
    const any = fc.record({
      cursor: fc.record({ part: count, start: count, end: count }),
      markInHand: fc.option(fc.uuid()),
      isPromptOpen: fc.boolean(),
      foldedTurns: fc.array(count),
      scrollTop: count,
      cursorTop: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), any), { maxLength: maxPlacesLeft }), (entries) => {
        const places = new Map(entries);
        expect(parsePlacesLeft(storedPlacesLeft(places))).toEqual(places);
      }),
    );
  });

  it("are none where something else is stored", () => {
    const strange = [
      null,
      "",
      "{",
      "7",
      "null",
      '{"a": 1}',
      "[1, [2, 3]]",
      '[["a"], ["b", null], ["c", {"cursor": 1}]]',
    ];
    for (const stored of strange) expect(parsePlacesLeft(stored)).toEqual(none);
    fc.assert(
      fc.property(fc.json(), (stored) => {
        expect([...parsePlacesLeft(stored)]).toEqual([]);
      }),
    );
  });
});
