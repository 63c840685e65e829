import { describe, expect, it } from "vitest";
import { annotationColumns, annotationRow, elementsOfVersions, exportedAnswers } from "@/lib/exports/annotation-row";
import { withoutNames } from "@/lib/exports/column";
import { jsonLine } from "@/lib/exports/json-line";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";

function element(key: string, defaultOption: string | null): SchemeElement {
  const options = ["yes", "no"].map((option) => ({ key: option, label: option, definition: null }));
  return {
    ...{ key, kind: "flag", label: key, definition: null, level: "nominal", options, isRequired: false },
    defaultOption,
  };
}

function schemeOf(...elements: SchemeElement[]): Scheme {
  return { spanTypes: [], elements };
}

describe("exportedAnswers", () => {
  const scheme = schemeOf(element("verdict", null), element("aware", "no"), element("gaming", "no"));

  it("gives every element its answer, in the scheme's order", () => {
    const given = new Map([
      ["gaming", "yes"],
      ["aware", "yes"],
      ["verdict", "yes"],
    ]);
    expect(Object.entries(exportedAnswers(scheme, given))).toEqual([
      ["verdict", "yes"],
      ["aware", "yes"],
      ["gaming", "yes"],
    ]);
  });

  it("says what silence stands for, and null where it stands for nothing", () => {
    expect(exportedAnswers(scheme, new Map())).toEqual({ verdict: null, aware: "no", gaming: "no" });
  });
});

describe("elementsOfVersions", () => {
  it("begins with the newest version and keeps what only older ones asked", () => {
    const newest = schemeOf(element("b", null), element("a", null));
    const oldest = schemeOf(element("a", null), element("c", null));
    expect(elementsOfVersions([newest, oldest])).toEqual(["b", "a", "c"]);
  });
});

describe("annotationRow", () => {
  const annotation = {
    project: "demo",
    id: "01990000-0000-7000-8000-00000000000a",
    kind: "rating",
    transcript: {
      ...{ id: "01990000-0000-7000-8000-000000000001", externalId: "q7", epoch: 1, model: "aster-1" },
      ...{ condition: "cue", pairKey: "7", split: null },
    },
    rater: { pseudonym: "R-ABC234", kind: "member", name: null },
    scheme: { version: 2, definition: schemeOf(element("verdict", null)) },
    answers: new Map([["verdict", "no"]]),
    note: "",
    spanCount: 3,
    revision: 17,
    activeMs: 61_000,
    visible: { showsModel: false },
    submittedAt: new Date(Date.UTC(2026, 10, 20, 9, 5, 7, 8)),
  };

  it("is this line", () => {
    expect(jsonLine(withoutNames(annotationColumns), annotationRow(annotation))).toBe(
      '{"project":"demo","annotationId":"01990000-0000-7000-8000-00000000000a","kind":"rating",' +
        '"transcriptId":"01990000-0000-7000-8000-000000000001","externalId":"q7","epoch":1,"model":"aster-1",' +
        '"condition":"cue","pairKey":"7","split":null,"rater":"R-ABC234","raterKind":"member","schemeVersion":2,' +
        '"answers":{"verdict":"no"},"note":"","spanCount":3,"revision":17,"activeMs":61000,' +
        '"visible":{"showsModel":false},"submittedAt":"2026-11-20T09:05:07.008Z"}\n',
    );
  });

  it("has a name only in the column for names", () => {
    const row = annotationRow({ ...annotation, rater: { ...annotation.rater, name: "Mina Okafor" } });
    expect(jsonLine(annotationColumns, row)).toContain('"raterName":"Mina Okafor"');
    expect(jsonLine(withoutNames(annotationColumns), row)).not.toContain("Mina");
  });
});
