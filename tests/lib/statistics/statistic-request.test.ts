import { describe, expect, it } from "vitest";
import { everyLabel, parseLabelFilter } from "@/lib/agreement/label-filter";
import { parseStatisticRequest, statisticSearch, withoutSuffix } from "@/lib/statistics/statistic-request";

describe("parseStatisticRequest", () => {
  it("is the inverse of the search part of an address", () => {
    const request = { statistic: "scores", filter: parseLabelFilter({ model: "Alder 2" }), about: "verdict" } as const;
    expect(parseStatisticRequest("scores", new URLSearchParams(statisticSearch(request)))).toEqual(request);
    expect(statisticSearch({ filter: everyLabel })).toBe("");
  });

  it("knows no statistic that is not computed", () => {
    for (const name of ["toString", "", "no-such"]) {
      expect(() => parseStatisticRequest(name, new URLSearchParams())).toThrow(
        expect.objectContaining({ code: "notFound" }),
      );
    }
  });
});

describe("withoutSuffix", () => {
  it("names what a file is of, and refuses other files", () => {
    expect(withoutSuffix("models.csv", ".csv")).toBe("models");
    expect(() => withoutSuffix("models.svg", ".csv")).toThrow(expect.objectContaining({ code: "notFound" }));
  });
});
