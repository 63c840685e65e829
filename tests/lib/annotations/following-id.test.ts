import { describe, expect, it } from "vitest";
import { z } from "zod";
import { followingId } from "@/lib/annotations/following-id";

describe("an id that follows another", () => {
  it("is the id itself at no distance, and one further at each place", () => {
    const id = "0198a000-1111-7222-8333-44445555ffff";
    expect(followingId(id, 0)).toBe(id);
    expect(followingId(id, 1)).toBe("0198a000-1111-7222-8333-444455560000");
    expect(followingId(id, 0x10000)).toBe("0198a000-1111-7222-8333-44445556ffff");
  });

  it("begins anew after the last, and is a uuid all the same", () => {
    const next = followingId("0198a000-1111-7222-8333-ffffffffffff", 2);
    expect(next).toBe("0198a000-1111-7222-8333-000000000001");
    expect(z.uuid().safeParse(next).success).toBe(true);
  });
});
