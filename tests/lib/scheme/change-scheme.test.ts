import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeScheme, mayHaveKey, neighbourOf, type SchemeChange } from "@/lib/scheme/change-scheme";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { findElement } from "@/lib/scheme/elements";
import { type Scheme, schemeKeySchema } from "@/lib/scheme/scheme";
import { arbitraryScheme, arbitrarySchemeChange } from "@/tests/lib/scheme/arbitrary-scheme";

/** The default scheme after changes, one after the other. */
function changed(...changes: readonly SchemeChange[]): Scheme {
  return changes.reduce((draft, change) => changeScheme(draft, change, defaultScheme), defaultScheme);
}

const added = { kind: "add", what: "spanType", label: "New type" } as const;
const last = defaultScheme.spanTypes.length;
const verdict = { list: "elements", index: 0 } as const;

describe("changing a scheme", () => {
  it("adds a type that differs from all others in key, sign and, as long as one is free, digit", () => {
    const scheme = changed({ kind: "remove", place: { list: "spanTypes", index: 2 } }, added, added);
    expect(scheme.spanTypes.slice(-2).map(({ key, sign, digit }) => `${key} ${sign} ${digit}`)).toEqual([
      "new_type NT 3",
      "new_type_2 NE null",
    ]);
  });

  it("lets key and sign of what is new follow its name until they are set", () => {
    const named = { kind: "setType", index: last, fields: { label: "Hidden goal" } } as const;
    expect(changed(added, named).spanTypes[last]).toMatchObject({ key: "hidden_goal", sign: "HG" });
    const place = { list: "spanTypes", index: last } as const;
    const set = changed(added, { kind: "setKey", place, key: "goal" }, named);
    expect(set.spanTypes[last]).toMatchObject({ key: "goal", sign: "HG" });
    const signed = changed(added, { kind: "setType", index: last, fields: { sign: "QQ" } }, named);
    expect(signed.spanTypes[last]).toMatchObject({ key: "hidden_goal", sign: "QQ" });
  });

  it("keeps key and sign of what the base has, whatever it is called", () => {
    const scheme = changed({ kind: "setType", index: 0, fields: { label: "Hidden influence" } });
    expect(scheme.spanTypes[0]).toMatchObject({
      key: "undisclosed_influence",
      sign: "UI",
      label: "Hidden influence",
    });
    const place = { list: "spanTypes", index: 0 } as const;
    expect(changed({ kind: "setKey", place, key: "hidden" })).toEqual(defaultScheme);
    expect(mayHaveKey(defaultScheme, { place, key: "hidden" }, defaultScheme)).toBe(false);
  });

  it("gives a key back only to whoever asks for it by name", () => {
    const removed = { kind: "remove", place: { list: "spanTypes", index: 0 } } as const;
    const again = { kind: "add", what: "spanType", label: "Undisclosed influence" } as const;
    const scheme = changed(removed, again);
    expect(scheme.spanTypes.at(-1)?.key).toBe("undisclosed_influence_2");
    const place = { list: "spanTypes", index: last - 1 } as const;
    const back = changed(removed, again, { kind: "setKey", place, key: "undisclosed_influence" });
    expect(back.spanTypes.at(-1)?.key).toBe("undisclosed_influence");
  });

  it("moves elements within their kind", () => {
    const flags = defaultScheme.elements.flatMap(({ kind }, index) => (kind === "flag" ? [index] : []));
    const [first = 0, second = 0] = flags;
    expect(neighbourOf(defaultScheme, { list: "elements", index: first }, -1)).toBeNull();
    const scheme = changed({ kind: "move", place: { list: "elements", index: first }, by: 1 });
    expect(scheme.elements[first]?.key).toBe(defaultScheme.elements[second]?.key);
    expect(scheme.elements[second]?.key).toBe(defaultScheme.elements[first]?.key);
  });

  it("moves options, and forgets the default with the option that it was", () => {
    const flag = defaultScheme.elements.findIndex(({ kind }) => kind === "flag");
    const place = { list: "options", element: flag, index: 0 } as const;
    const moved = changed({ kind: "move", place, by: 1 }).elements[flag];
    expect(moved?.options.map(({ key }) => key)).toEqual(["present", "absent"]);
    expect(moved?.defaultOption).toBe("absent");
    expect(changed({ kind: "remove", place }).elements[flag]?.defaultOption).toBeNull();
  });

  it("goes on counting where the options are a scale of numbers, and else names them", () => {
    const of = (key: string) => defaultScheme.elements.findIndex((element) => element.key === key);
    const add = (key: string) =>
      findElement(changed({ kind: "addOption", element: of(key), label: "New option" }), key)?.options.at(-1);
    expect(add("completeness")).toEqual({ key: "5", label: "5", definition: null });
    expect(add("verdict")).toEqual({ key: "new_option", label: "New option", definition: null, counts: "none" });
  });

  it("leaves the scheme as it is where there is nothing to change", () => {
    expect(changed({ kind: "remove", place: { list: "spanTypes", index: 99 } })).toEqual(defaultScheme);
    expect(changed({ kind: "move", place: verdict, by: -1 })).toBe(defaultScheme);
  });

  it("keeps keys valid and unique, and those of the base as they are, whatever is done", () => {
    const changes = fc.array(arbitrarySchemeChange, { maxLength: 30 });
    fc.assert(
      fc.property(arbitraryScheme, changes, (base, steps) => {
        const draft = steps.reduce((before, step) => changeScheme(before, step, base), base);
        for (const list of [draft.spanTypes, draft.elements, ...draft.elements.map(({ options }) => options)]) {
          const keys = list.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const key of keys) expect(schemeKeySchema.safeParse(key).success).toBe(true);
        }
        for (const element of draft.elements) {
          const keys = element.options.map(({ key }) => key);
          if (element.defaultOption !== null) expect(keys).toContain(element.defaultOption);
        }
      }),
    );
  });

  it("takes nothing away by changing names, keys and order", () => {
    const harmless = arbitrarySchemeChange.filter(({ kind }) => kind !== "remove");
    fc.assert(
      fc.property(arbitraryScheme, fc.array(harmless, { maxLength: 20 }), (base, steps) => {
        const draft = steps.reduce((before, step) => changeScheme(before, step, base), base);
        const keysOf = ({ spanTypes, elements }: Scheme) => [...spanTypes, ...elements].map(({ key }) => key);
        expect(keysOf(draft)).toEqual(expect.arrayContaining(keysOf(base)));
      }),
    );
  });
});
