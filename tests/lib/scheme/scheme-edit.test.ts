import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { isSameScheme } from "@/lib/scheme/scheme-difference";
import { beginSchemeEdit, hasSchemeChanges, type SchemeEditEvent, stepSchemeEdit } from "@/lib/scheme/scheme-edit";
import { arbitraryScheme, arbitrarySchemeChange } from "@/tests/lib/scheme/arbitrary-scheme";

const base = { number: 3, scheme: defaultScheme };

function edited(...events: readonly SchemeEditEvent[]) {
  return events.reduce(stepSchemeEdit, beginSchemeEdit(base));
}

const rename = (label: string) => ({ kind: "setType", index: 0, fields: { label } }) as const;
const place = (index: number) => ({ list: "spanTypes", index }) as const;

describe("the edit of a scheme", () => {
  it("begins with the version, nothing changed, and the first type chosen", () => {
    const edit = beginSchemeEdit(base);
    expect(edit).toMatchObject({ draft: defaultScheme, chosen: place(0), past: [], future: [] });
    expect(hasSchemeChanges(edit)).toBe(false);
  });

  it("takes what is typed in one field as one step, and another field as the next", () => {
    const edit = edited(rename("A"), rename("Ab"), { kind: "setType", index: 0, fields: { definition: "x" } });
    expect(edit.past).toHaveLength(2);
    expect(edited(rename("A"), { kind: "choose", place: place(1) }, rename("Ab")).past).toHaveLength(2);
  });

  it("is without changes once what was changed is changed back", () => {
    const label = defaultScheme.spanTypes[0]?.label ?? "";
    expect(hasSchemeChanges(edited(rename("A")))).toBe(true);
    expect(hasSchemeChanges(edited(rename("A"), rename(label)))).toBe(false);
  });

  it("goes with what is added and moved, to the neighbour of what is removed, and back with undo", () => {
    const add = { kind: "add", what: "spanType", label: "New" } as const;
    const last = defaultScheme.spanTypes.length;
    expect(edited(add).chosen).toEqual(place(last));
    expect(edited({ kind: "move", place: place(0), by: 1 }).chosen).toEqual(place(1));
    expect(edited({ kind: "move", place: place(0), by: -1 }).chosen).toEqual(place(0));
    const removed = edited({ kind: "choose", place: place(4) }, { kind: "remove", place: place(4) });
    expect(removed.chosen).toEqual(place(3));
    expect(stepSchemeEdit(removed, { kind: "undo" })).toMatchObject({ draft: defaultScheme, chosen: place(4) });
  });

  it("undoes discarding as everything else", () => {
    const edit = edited(rename("A"), { kind: "discard" });
    expect(edit.draft).toBe(defaultScheme);
    expect(stepSchemeEdit(edit, { kind: "undo" }).draft.spanTypes[0]?.label).toBe("A");
  });

  it("goes on from a later version with the changes on top of it", () => {
    const [first, second, ...rest] = defaultScheme.spanTypes;
    if (!first || !second) throw new Error("The default scheme has no types");
    const theirs = { ...defaultScheme, spanTypes: [first, { ...second, label: "Theirs" }, ...rest] };
    const edit = edited(rename("Mine"), { kind: "rebase", base: { number: 4, scheme: theirs } });
    expect(edit.base.number).toBe(4);
    expect(edit.draft.spanTypes.slice(0, 2).map(({ label }) => label)).toEqual(["Mine", "Theirs"]);
    expect(edit.past).toEqual([]);
  });

  it("comes back to where it began by undoing all, and to where it was by redoing all", () => {
    fc.assert(
      fc.property(arbitraryScheme, fc.array(arbitrarySchemeChange, { maxLength: 20 }), (scheme, steps) => {
        const begun = beginSchemeEdit({ number: 1, scheme });
        const done = steps.reduce(stepSchemeEdit, begun);
        const times = Array.from({ length: done.past.length });
        const undone = times.reduce<typeof done>((edit) => stepSchemeEdit(edit, { kind: "undo" }), done);
        expect(undone.draft).toEqual(scheme);
        const redone = times.reduce<typeof done>((edit) => stepSchemeEdit(edit, { kind: "redo" }), undone);
        expect(redone.draft).toEqual(done.draft);
        expect(isSameScheme(redone.draft, done.draft)).toBe(true);
      }),
    );
  });
});
