import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exportTableSchema } from "@/lib/exports/export-choice";
import { listColumns } from "@/lib/exports/table-columns";
import texts from "@/messages/en/exports.json";

const page = readFileSync("docs/exports.md", "utf8");

/** The rows of the Markdown table between a heading and the next, each as its cells. */
function rowsUnder(title: string): string[][] {
  const section = page.split(/^## /m).find((candidate) => candidate.startsWith(`${title}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it.each(exportTableSchema.options)(
  "finds the columns of %s in docs/exports.md as they are written and worded",
  (table) => {
    const written = listColumns(table).map(({ name, kind }) => [`\`${name}\``, texts.kinds[kind], texts.columns[name]]);
    expect(rowsUnder(texts.tables[table].title)).toEqual(written);
  },
);

it("words no column that no table has", () => {
  const names = exportTableSchema.options.flatMap((table) => listColumns(table).map(({ name }) => name));
  expect(Object.keys(texts.columns).sort()).toEqual([...new Set(names)].sort());
});
