import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pooledCharacterAlpha } from "@/lib/agreement/character-alpha";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { MarkedContinuum, RaterSpan } from "@/lib/agreement/rater-spans";
import { projectRoot } from "@/scripts/project-root";

// Labels that others published lie beside the project on some machines only.
const archive = path.join(
  projectRoot,
  "../shared/data/mqm-3raters-spans/sxs_mqm_generalMT2023_ende.3ratingsPerSegment.tsv.tar.gz",
);

/** Rows that are no error in the translation: none at all, the source's own, and what checks the rater. */
const notErrors = ["No-error", "Source issue", "Found", "Missed"];

describe.skipIf(!existsSync(archive))("errors that three raters marked in translations (needs ../shared/data)", () => {
  it("agree by character and by segment as far as was found of these labels elsewhere", () => {
    // "Non-translation!" judges a whole segment. It was given once; with it, the alpha of characters is 0.274.
    const segments = readSegments([...notErrors, "Non-translation!"]);
    expect(segments).toHaveLength(1040);
    expect(pooledCharacterAlpha(segments).any.value?.toFixed(3)).toBe("0.273");
    const table = segments.map(({ spansByRater }) =>
      Object.values(spansByRater).map((spans) => Math.sign(spans.length)),
    );
    expect(krippendorffAlpha(table, { level: "nominal" }).value?.toFixed(3)).toBe("0.465");
  });
});

/** Segments that three raters read, with the errors they marked in the translation. */
function readSegments(leftOut: readonly string[]): readonly MarkedContinuum[] {
  const segments = new Map<string, { length: number; readonly spansByRater: Record<string, RaterSpan[]> }>();
  for (const line of readArchivedLines().slice(1)) {
    const [system = "", document = "", segment = "", , rater = "", , target = "", category = ""] = line.split("\t");
    const key = [system, document, segment].join("\t");
    const { spansByRater, length } = segments.get(key) ?? { length: 0, spansByRater: {} };
    const spans = spansByRater[rater] ?? [];
    spansByRater[rater] = spans;
    segments.set(key, { length: Math.max(length, target.replaceAll(/<\/?v>/g, "").length), spansByRater });
    const [start, end] = [target.indexOf("<v>"), target.indexOf("</v>") - "<v>".length];
    if (start >= 0 && !leftOut.includes(category)) spans.push({ type: category, start, end });
  }
  return [...segments.values()];
}

/** The lines of the one file in the archive; a tar header is 512 bytes and gives the size in octal. */
function readArchivedLines(): readonly string[] {
  const tar = gunzipSync(readFileSync(archive));
  const size = Number.parseInt(tar.toString("latin1", 124, 136), 8);
  return tar
    .toString("utf8", 512, 512 + size)
    .trimEnd()
    .split("\n");
}
