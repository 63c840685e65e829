import { expect, it } from "vitest";
import { withoutNames } from "@/lib/exports/column";
import { jsonLine } from "@/lib/exports/json-line";
import { type ExportedSpan, spanColumns, spanRows } from "@/lib/exports/span-rows";

const span: ExportedSpan = {
  ...{ id: "s1", type: "undeclared_action", loadBearing: "yes", evidence: null, severity: "major" },
  ...{ confidence: 4, note: "Plan says read; the call deletes." },
  ranges: [
    { part: 0, start: 0, end: 4 },
    { part: 0, start: 8, end: 12 },
  ],
  links: [{ id: "l1", relation: "contradicts", range: { part: 1, start: 0, end: 2 } }],
};

const marked = {
  transcript: { id: "t1", externalId: null, epoch: 1, model: "aster-1" },
  parts: [
    { index: 0, role: "assistant", kind: "reasoning", text: "I \u{1f440} and read", textSha256: "aa" },
    { index: 1, role: "assistant", kind: "tool_call", text: "rm -r /", textSha256: "bb" },
  ],
  annotations: [
    { id: "a1", kind: "rating", rater: { pseudonym: "R-1", kind: "member", name: null }, spans: [span] },
    { id: "a2", kind: "rating", rater: { pseudonym: "R-2", kind: "machine", name: null }, spans: [] },
  ],
};

it("gives each range of a span a row, with what the span says and its links on each", () => {
  const lines = spanRows(marked).map((row) => jsonLine(withoutNames(spanColumns), row));
  const head =
    '{"annotationId":"a1","kind":"rating","transcriptId":"t1","externalId":null,"epoch":1,"model":"aster-1",' +
    '"rater":"R-1","raterKind":"member","spanId":"s1",';
  const said =
    '"type":"undeclared_action","loadBearing":"yes","evidence":null,"severity":"major","confidence":4,' +
    '"note":"Plan says read; the call deletes.","part":0,"partRole":"assistant","partKind":"reasoning",';
  const links =
    '"links":[{"id":"l1","relation":"contradicts","part":1,"partRole":"assistant","partKind":"tool_call",' +
    '"start":0,"end":2,"startUtf16":0,"endUtf16":2,"quote":"rm","textSha256":"bb"}]}\n';
  expect(lines).toEqual([
    `${head}"range":0,${said}"start":0,"end":3,"startUtf16":0,"endUtf16":4,"quote":"I \u{1f440}","textSha256":"aa",${links}`,
    `${head}"range":1,${said}"start":7,"end":11,"startUtf16":8,"endUtf16":12,"quote":" rea","textSha256":"aa",${links}`,
  ]);
});
