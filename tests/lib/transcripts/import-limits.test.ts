import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSettings } from "@/lib/env";
import { formatBytes, importLimits, importLimitsOf, limitSettings, limitText } from "@/lib/transcripts/import-limits";

describe("limits of imports", () => {
  it("are as ever where no setting says otherwise", () => {
    expect(importLimitsOf(parseSettings({}))).toEqual(importLimits);
  });

  it("are what the settings say, megabytes as bytes", () => {
    const settings = Object.fromEntries(Object.values(limitSettings).map((name, index) => [name, String(index + 1)]));
    expect(importLimitsOf(parseSettings(settings))).toEqual({
      maxFileBytes: 1_000_000,
      maxUploadBytes: 2_000_000,
      maxRecordBytes: 3_000_000,
      maxDepth: 4,
      maxParts: 5,
      maxWaitingBytes: 6_000_000,
      maxArchiveMembers: 7,
      maxMemberBytes: 8_000_000,
      maxArchiveRatio: 9,
    });
  });

  it.each(Object.values(limitSettings))("has %s refused when it is no whole number above 0", (name) => {
    for (const value of ["0", "-1", "1.5", "many", "1e3", "99999999999"])
      expect(() => parseSettings({ [name]: value })).toThrow(
        new RegExp(`^${name} must be a whole number from 1 to \\d+$`),
      );
  });

  it("are said with their figure and the setting that changes them", () => {
    expect(limitText(importLimits, "maxFileBytes")).toBe("20000 MB (PLUMBLINE_MAX_FILE_MB)");
    expect(limitText({ ...importLimits, maxDepth: 7 }, "maxDepth")).toBe("7 (PLUMBLINE_MAX_JSON_DEPTH)");
    expect(formatBytes(999)).toBe("999 bytes");
  });

  it("are documented with their defaults, and listed for whoever sets them", () => {
    const page = readFileSync("docs/importing.md", "utf8");
    const example = readFileSync(".env.example", "utf8");
    for (const [limit, setting] of Object.entries(limitSettings)) {
      const figure = Object.entries(importLimits).find(([name]) => name === limit)?.[1] ?? 0;
      const written = setting.endsWith("_MB") ? figure / 1_000_000 : figure;
      expect(page).toMatch(new RegExp(`\\| \`${setting}\` +\\| ${written} `));
      expect(example).toContain(`#${setting}=${written}\n`);
    }
  });
});
