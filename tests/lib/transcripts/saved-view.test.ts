import { describe, expect, it } from "vitest";
import { saveViewSchema, viewSearch } from "@/lib/transcripts/saved-view";

describe("a saved view", () => {
  it("keeps filters, words and order, but no page", () => {
    expect(viewSearch("?q=cue&model=Alder+2&sort=-condition&after=019a9e2c-0000-7000-8000-000000000009")).toBe(
      "?q=cue&model=Alder+2&sort=-condition",
    );
    expect(viewSearch("")).toBe("");
  });

  it("keeps every condition on metadata", () => {
    const search = viewSearch("metadata=subject%3Dphysics&metadata=score%3E0.5");
    expect(new URLSearchParams(search).getAll("metadata")).toEqual(["subject=physics", "score>0.5"]);
  });

  it("is written the same way however the address was", () => {
    const one = viewSearch("?condition=cue&model=Alder%202&unknown=1&sort=imported");
    expect(viewSearch("?model=Alder+2&condition=cue")).toBe(one);
    expect(viewSearch(one)).toBe(one);
  });

  it("has a name", () => {
    const view = { project: "study", search: "?split=dev&unknown=1" };
    expect(saveViewSchema.parse({ ...view, name: "  Hard ones " })).toEqual({
      project: "study",
      name: "Hard ones",
      search: "?split=dev",
    });
    for (const name of ["", "  ", "x".repeat(101), "a\0b"]) {
      expect(saveViewSchema.safeParse({ ...view, name }).success).toBe(false);
    }
  });
});
