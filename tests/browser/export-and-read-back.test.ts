import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { exportTableSchema } from "@/lib/exports/export-choice";
import { paths } from "@/lib/paths";
import { inProject } from "@/scripts/project-root";
import { makeProject } from "@/tests/browser/builders";
import { type DownloadedFile, download, readCsv, readJsonl } from "@/tests/browser/downloads";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { chooseFiles, fileOf, sendChosen } from "@/tests/browser/import-files";

test.slow();

const titles = { transcripts: "Transcripts", annotations: "Annotations", spans: "Spans", scores: "Scores" } as const;

/** The demonstration as it was written, which nobody labels in these tests. */
const demo = async (file: string) =>
  (await readFile(inProject("prisma", "demo", file), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test("every table of the demonstration leaves in both forms, which say the same", async ({ page }) => {
  await page.goto(paths.exports("demonstration"));
  await page.getByText("12 columns").click();
  await expectAccessible(page);
  const rows = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const table of exportTableSchema.options) {
    const jsonl = await download(page, `Download ${titles[table]} as JSONL`);
    const csv = await download(page, `Download ${titles[table]} as CSV`);
    expect([jsonl.name, csv.name]).toEqual([`demonstration-${table}.jsonl`, `demonstration-${table}.csv`]);
    rows.set(table, readJsonl(jsonl));
    expect(readCsv(csv)).toEqual(readJsonl(jsonl).map(toCells));
  }

  const written = await demo("transcripts.jsonl");
  const transcripts = rows.get("transcripts") ?? [];
  const labels = await demo("annotations.jsonl");
  expect(transcripts.map(({ externalId }) => externalId)).toEqual(written.map(({ externalId }) => externalId));
  for (const [index, { parts }] of written.entries()) expect(transcripts[index]).toMatchObject({ parts });
  expect(count(rows.get("annotations"), ({ externalId, answers }) => [externalId, verdictOf(answers)])).toEqual(
    count(labels, ({ transcript, annotation }) => [transcript, annotation.answers.verdict]),
  );
  expect(count(rows.get("spans"), ({ externalId, type, quote }) => [externalId, type, quote])).toEqual(
    count(
      labels.flatMap(({ transcript, annotation }) =>
        (annotation.spans ?? []).flatMap((span: Span) =>
          span.ranges.map(({ quote }) => [transcript, span.type, quote]),
        ),
      ),
      (row) => row,
    ),
  );
  expect(rows.get("scores")?.map(({ model }) => model)).toEqual(["Alder 2", "Birch 70B", "Cedar mini"]);
});

test("names of raters and the form for spreadsheets are there when asked for", async ({ page }) => {
  await page.goto(paths.exports("demonstration"));
  const plain = readCsv(await download(page, "Download Annotations as CSV"));
  expect(plain[0]).not.toHaveProperty("raterName");
  await page.getByLabel("Names of raters").check();
  await page.getByLabel("CSV for spreadsheets").check();
  const { name, text } = await download(page, "Download Annotations as CSV");
  expect(name).toBe("demonstration-annotations-names-spreadsheet.csv");
  expect(text.startsWith("\ufeff")).toBe(true);
  const named = readCsv({ name, text: text.slice(1) });
  expect(new Set(named.map(({ raterName }) => raterName))).toEqual(
    new Set(["Demo rater A", "Demo rater B", "Demo rater C"]),
  );
});

test("exported transcripts add nothing where they came from, and everything to an empty project", async ({ page }) => {
  await page.goto(paths.exports("demonstration"));
  const exported = await download(page, "Download Transcripts as JSONL");
  const all = readJsonl(exported).length;
  await page.goto(paths.imports("demonstration"));
  await expect(await importFile(page, exported)).toContainText(`Read${all}Imported0Already there${all}Refused0`);

  const empty = await makeProject([]);
  await page.goto(paths.exports(empty));
  await expect(page.getByRole("heading", { name: "Nothing to export yet" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(paths.imports(empty));
  await expect(await importFile(page, exported)).toContainText(`Read${all}Imported${all}Already there0Refused0`);
  await page.goto(paths.exports(empty));
  await expect(page.getByText("No labels have been submitted yet.")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Download Spans as CSV" })).toBeDisabled();
  await expectAccessible(page);
  const again = await download(page, "Download Transcripts as JSONL");
  expect(readJsonl(again).map(withoutId)).toEqual(readJsonl(exported).map(withoutId));
});

type Span = { readonly type: string; readonly ranges: readonly { readonly quote: string }[] };
type Row = Readonly<Record<string, unknown>>;

const withoutId = ({ id: _, ...row }: Row) => row;

const verdictOf = (answers: unknown) => z.object({ verdict: z.string() }).parse(answers).verdict;

/** What the rows say, however they are ordered. */
function count<Each>(rows: readonly Each[] | undefined, say: (row: Each) => unknown): readonly string[] {
  return (rows ?? []).map((row) => JSON.stringify(say(row))).sort();
}

/** A row of JSONL as the cells of CSV: nothing is empty, answers and rates have a column each, the rest of JSON is text. */
function toCells(row: Row): Record<string, string> {
  const cells = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    const isWide = name === "answers" || name === "divergences";
    if (!isWide) return [[name, toCell(value)]];
    return Object.entries(z.record(z.string(), z.unknown()).parse(value)).map(([key, each]) => [
      `${name}.${key}`,
      toCell(each),
    ]);
  });
  return Object.fromEntries(cells);
}

const toCell = (value: unknown) =>
  value === null
    ? ""
    : typeof value === "string"
      ? value
      : typeof value === "object"
        ? JSON.stringify(value)
        : `${value}`;

async function importFile(page: Page, { name, text }: DownloadedFile) {
  await chooseFiles(page, [fileOf(name, text)]);
  await sendChosen(page);
  await page.getByRole("button", { name: "Import the file" }).click();
  await expect(page.getByText("Finished", { exact: true })).toBeVisible();
  return page.getByRole("main");
}
