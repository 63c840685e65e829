import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesInJson } from "@/lib/transcripts/mapping-edit-places";

const text = `{
  "fields": {
    "model": { "constant": "Alder 2" },
    "cue": { "join": [{ "path": "a" }, { "constant": "é😀" }] }
  },
  "refuseWhen": ["error", "failed"]
}
`;

function placeIn(json: string, ...path: readonly (string | number)[]) {
  const places = placesInJson(json);
  if (!places.isJson) throw new Error(`Not JSON at ${places.place.offset}`);
  return places.placeOf(path);
}

const stopsAt = (json: string) => {
  const places = placesInJson(json);
  return places.isJson ? null : places.place;
};

describe("places in JSON", () => {
  it("are those of a member's key and of an item's value", () => {
    expect(placeIn(text)).toEqual({ offset: 0, line: 1 });
    expect(placeIn(text, "fields", "model")).toEqual({ offset: text.indexOf('"model"'), line: 3 });
    expect(placeIn(text, "fields", "cue", "join", 1)).toEqual({ offset: text.indexOf('{ "constant": "é'), line: 4 });
    expect(placeIn(text, "refuseWhen", 1)).toEqual({ offset: text.indexOf('"failed"'), line: 6 });
  });

  it("lead from what is missing to what is around it", () => {
    expect(placeIn(text, "fields", "answer", "path")).toEqual(placeIn(text, "fields"));
    expect(placeIn(text, "elsewhere", 3)).toEqual({ offset: 0, line: 1 });
  });

  it("are found however keys are escaped", () => {
    expect(placeIn('{"a\\u0062\\"": 1}', 'ab"')).toEqual({ offset: 1, line: 1 });
  });

  it("end where the text stops being JSON", () => {
    expect(stopsAt('{\n  "a": 1,\n  b: 2\n}')).toEqual({ offset: 14, line: 3 });
    expect(stopsAt('{"a": 01}')).toEqual({ offset: 7, line: 1 });
    expect(stopsAt("[1, 2")).toEqual({ offset: 5, line: 1 });
    expect(stopsAt('["a", "\n"]')).toEqual({ offset: 6, line: 1 });
    expect(stopsAt("[1] 2")).toEqual({ offset: 4, line: 1 });
    expect(stopsAt("")).toEqual({ offset: 0, line: 1 });
  });

  it("are told for exactly the texts that JSON.parse reads", () => {
    const broken = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom("", ",", "}", '"', "0", " ", "\\", "e"))
      .map(([json, place, sign]) => {
        const cut = place % (json.length + 1);
        return json.slice(0, cut) + sign + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (json) => {
        expect(placesInJson(json).isJson).toBe(isJson(json));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not run away on a text that is nested without end", () => {
    expect(stopsAt("[".repeat(100_000))).toMatchObject({ line: 1 });
  });
});

function isJson(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
