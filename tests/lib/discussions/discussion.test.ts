import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerDiscussionSchema,
  discussionSearch,
  discussionStates,
  parseDiscussionQuery,
} from "@/lib/discussions/discussion";

describe("the address of discussions", () => {
  it("says what is shown, and comes back the same", () => {
    const query = fc.record({
      show: fc.constantFrom(...discussionStates),
      withArchived: fc.boolean(),
      after: fc.option(fc.uuid()),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const search = new URLSearchParams(discussionSearch(asked));
        expect(parseDiscussionQuery(Object.fromEntries(search))).toEqual(asked);
      }),
    );
  });

  it("is bare for what waits, and passes over what makes no sense", () => {
    const waiting = { show: "open", withArchived: false, after: null } as const;
    expect(discussionSearch(waiting)).toBe("");
    expect(parseDiscussionQuery({ show: "all", archived: "yes", after: "1" })).toEqual(waiting);
    expect(parseDiscussionQuery(null)).toEqual(waiting);
  });
});

describe("an answer", () => {
  it("has some words, and leaves the question as it was asked", () => {
    const asked = { project: "demo", annotation: "01960000-0000-7000-8000-000000000001", question: " Why? " };
    expect(answerDiscussionSchema.safeParse({ ...asked, answer: "  " }).success).toBe(false);
    expect(answerDiscussionSchema.parse({ ...asked, answer: " So. " })).toEqual({ ...asked, answer: "So." });
  });
});
