import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseKey, withoutChoice } from "@/lib/workbench/choose-key";
import { commands } from "@/lib/workbench/commands";
import { ariaKeys, digitKey, type KeyBinding, letterKey, namedKey, signKey } from "@/lib/workbench/key-binding";
import {
  conflictOf,
  isChangeable,
  isSameKey,
  noKeyChoices,
  parseKeyChoices,
  storedKeyChoices,
  withKeys,
} from "@/lib/workbench/key-choices";
import { matchKey } from "@/lib/workbench/match-key";
import { buildPress } from "@/tests/lib/workbench/build-press";

const choose = (id: (typeof commands)[number]["id"], binding: KeyBinding, choices = noKeyChoices) =>
  chooseKey(commands, choices, { id, binding });
const keysOf = (choices: typeof noKeyChoices, id: string) =>
  withKeys(commands, choices).find((command) => command.id === id)?.keys;
const parse = (stored: string | null) => parseKeyChoices(stored, commands);

describe("keys that were chosen", () => {
  it("take the place of the command's own", () => {
    const chosen = withKeys(commands, choose("nextSentence", letterKey("d")));
    expect(matchKey(buildPress({ key: "d", code: "KeyD" }), chosen)).toBe("nextSentence");
    expect(matchKey(buildPress({ key: "j", code: "KeyJ" }), chosen)).toBeNull();
  });

  it("are exchanged with the command that had the key", () => {
    const choices = choose("skip", letterKey("g"));
    expect(keysOf(choices, "skip")).toEqual([letterKey("g")]);
    expect(keysOf(choices, "toggleGuideline")).toEqual([letterKey("s")]);
  });

  it("are refused where another command must keep its key", () => {
    expect(choose("skip", namedKey("Escape"))).toBe(noKeyChoices);
    expect(commands.filter((command) => command.id === "back").map(isChangeable)).toEqual([false]);
  });

  it("may be the same where one counts before the other", () => {
    const here = (id: "nextHit" | "nextMark") => conflictOf(commands, { id, binding: letterKey("n") });
    expect([here("nextHit"), here("nextMark")]).toEqual([null, null]);
    expect(conflictOf(commands, { id: "skip", binding: letterKey("n") })?.id).toBe("nextMark");
    expect(conflictOf(commands, { id: "nextHit", binding: letterKey("N") })?.id).toBe("previousHit");
  });

  it("are given back, with those that stand in their way", () => {
    const choices = choose("skip", letterKey("g"));
    expect(withoutChoice(commands, choices, "skip").size).toBe(0);
    const alone = choose("skip", letterKey("d"));
    expect(withoutChoice(commands, alone, "skip").size).toBe(0);
    expect(withoutChoice(commands, choose("openFlags", letterKey("d"), alone), "skip").size).toBe(1);
  });

  it("never leave two commands with one key, whatever is chosen and given back", () => {
    const ids = fc.constantFrom(...commands.filter(isChangeable).map(({ id }) => id));
    const keys = fc.constantFrom<KeyBinding>(
      letterKey("d"),
      letterKey("j"),
      digitKey("1"),
      letterKey("n"),
      signKey("/", "Slash", false),
      namedKey("F2"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, keys, fc.boolean()), { maxLength: 12 }), (steps) => {
        let choices = noKeyChoices;
        for (const [id, binding, isBack] of steps)
          choices = isBack ? withoutChoice(commands, choices, id) : chooseKey(commands, choices, { id, binding });
        const now = withKeys(commands, choices);
        for (const { id, keys: bindings } of now)
          for (const binding of bindings) expect(conflictOf(now, { id, binding })).toBeNull();
        expect(new Map(parse(storedKeyChoices(choices)))).toEqual(new Map(choices));
      }),
    );
  });
});

describe("keys that were stored", () => {
  it("are left out when they are no keys or for no command", () => {
    expect(parse(null).size).toBe(0);
    expect(parse("{").size).toBe(0);
    expect(parse("[1]").size).toBe(0);
    expect(parse('{"nothing":{"by":"digit","digit":"1"}}').size).toBe(0);
    expect(parse('{"skip":{"by":"letter","letter":"<b>"}}').size).toBe(0);
    expect(parse('{"skip":{"by":"mouse"},"openFlags":{"by":"letter","letter":"d"}}')).toEqual(
      new Map([["openFlags", letterKey("d")]]),
    );
  });

  it("are left out when two commands would have one", () => {
    expect(parse('{"skip":{"by":"letter","letter":"j"}}').size).toBe(0);
    expect(parse('{"back":{"by":"letter","letter":"d"}}').size).toBe(0);
  });

  it("are any text at all without harm", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parse(text)).toBeInstanceOf(Map);
      }),
    );
  });
});

describe("keys in words of the platform", () => {
  it("are the same when one press is for both", () => {
    expect(isSameKey(letterKey("a"), letterKey("A"))).toBe(false);
    expect(isSameKey(signKey("?", "Slash", true), signKey("?", "Minus", true))).toBe(true);
    expect(isSameKey(digitKey("1"), letterKey("a"))).toBe(false);
  });

  it("are said to screen readers as ARIA names them", () => {
    expect(ariaKeys([letterKey("U"), { by: "name", name: "Enter", isMod: true }], "other")).toBe(
      "Shift+u Control+Enter",
    );
    expect(ariaKeys([{ by: "name", name: "Enter", isMod: true }], "mac")).toBe("Meta+Enter");
    expect(ariaKeys([], "mac")).toBeUndefined();
  });
});
