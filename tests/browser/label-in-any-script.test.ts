import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { type DownloadedFile, download, readCsv, readJsonl } from "@/tests/browser/downloads";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { selectText } from "@/tests/browser/mouse";
import {
  editorIn,
  expectSaved,
  markAs,
  markOf,
  marksIn,
  openNextTask,
  panelIn,
  savedIn,
} from "@/tests/browser/workbench";

test.slow();

/** A family joined by ZWJ, an accent of its own, Arabic with vowel signs, a thumb with a skin tone. */
const family = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}";
const cafe = "cafe\u0301";
const arabic = "\u0627\u0644\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651\u064e\u0629";
const thumb = "\u{1f44d}\u{1f3fd}";
const reasoning = `First ${family} went ${thumb} to the park\r\nand ${cafe} ${arabic} came warm after.\r\n\r\n${arabic} 12 ${arabic}.\r\n`;
const answer = `${thumb}\r\n${arabic} ${family}!`;

/** What is marked, as dragged from one quote to another, and as it must come out: whole words unless Alt is held. */
const marks = [
  { from: family, to: family, quote: family },
  { from: "arm", to: "arm", quote: "warm" },
  { from: "irst", to: "irst", quote: "irst", isExact: true },
  { from: "park", to: cafe, quote: `park\r\nand ${cafe}` },
  { from: cafe, to: "came", quote: `${cafe} ${arabic} came` },
  { from: `${family} went ${thumb}`, to: "to", quote: `${family} went ${thumb} to` },
  { from: `${arabic} 12`, to: `12 ${arabic}`, quote: `${arabic} 12 ${arabic}` },
];
const quotes = marks.map(({ quote }) => quote);
const linked = `${arabic} ${family}`;

test("marks on emoji, accents, line ends and Arabic leave with offsets that cut the same quotes", async ({ page }) => {
  const project = await makeProject([transcriptOf({ reasoning, answer }, { externalId: "scripts" })]);
  await signIn(page, await makeMember(project, "owner"));
  await openNextTask(page, project);

  for (const [index, { from, to, isExact }] of marks.entries()) {
    await selectText(page, { from, to, isExact });
    await markAs(page, "Unexplained leap");
    await expect(marksIn(page)).toHaveCount(index + 1);
  }
  await page.keyboard.press("l");
  await selectText(page, linked);
  await page.getByRole("button", { name: "Link here" }).click();
  await expect(markOf(page, `${arabic} 12`)).toContainText("contradicts → answer");
  await page.getByRole("button", { name: "Edit mark" }).click();
  await editorIn(page).getByLabel("Note on this mark").fill(`${arabic} ${family}\n${cafe}`);
  await expectAccessible(page);
  await panelIn(page).getByRole("radio", { name: "Incoherent" }).check();
  await expectSaved(page);
  const { annotation } = await savedIn(page);
  expect(annotation.spans.map(({ ranges }) => ranges.map(({ quote }) => quote).join())).toEqual(quotes);
  await page.getByRole("button", { name: "Submit and next" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is left for you" })).toBeVisible();

  await page.getByRole("link", { name: "Exports" }).click();
  const transcripts = await download(page, "Download Transcripts as JSONL");
  const spans = {
    jsonl: await download(page, "Download Spans as JSONL"),
    csv: await download(page, "Download Spans as CSV"),
  };
  expect(cutInJavaScript(transcripts, readJsonl(spans.jsonl))).toEqual(quotes);
  expect(cutInJavaScript(transcripts, readCsv(spans.csv).map(withLinks))).toEqual(quotes);
  expect(readJsonl(spans.jsonl).at(-1)).toMatchObject({ links: [{ quote: linked, part: 2 }] });
  expect(readCsv(spans.csv).at(-1)).toMatchObject({ note: `${arabic} ${family}\n${cafe}` });
  for (const [name, file] of [...Object.entries(spans), ["transcripts", transcripts] as const]) {
    await writeFile(test.info().outputPath(name), file.text);
  }
  if (!hasPython) return void test.info().annotations.push({ type: "not cut in Python", description: "no python3" });
  const { stdout, stderr } = spawnSync("python3", ["-c", python], { cwd: test.info().outputDir, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([quotes, quotes]);
});

const partsSchema = z.object({ parts: z.array(z.object({ text: z.string() })) });
const placeSchema = z.object({
  part: z.coerce.number(),
  startUtf16: z.coerce.number(),
  endUtf16: z.coerce.number(),
  quote: z.string(),
});
const spanSchema = placeSchema.extend({ links: z.array(placeSchema) });

const withLinks = (row: Readonly<Record<string, string>>) => ({ ...row, links: JSON.parse(row.links ?? "") });

/** The quotes, cut again from the exported text, which is the imported one; so are the links', on the way. */
function cutInJavaScript(transcripts: DownloadedFile, rows: readonly unknown[]): string[] {
  const texts = partsSchema.parse(readJsonl(transcripts)[0]).parts.map(({ text }) => text);
  expect(texts.slice(1)).toEqual([reasoning, answer]);
  const cut = ({ part, startUtf16, endUtf16 }: z.output<typeof placeSchema>) =>
    texts[part]?.slice(startUtf16, endUtf16) ?? "";
  return rows.map((row) => {
    const span = spanSchema.parse(row);
    expect(span.links.map(cut)).toEqual(span.links.map(({ quote }) => quote));
    return cut(span);
  });
}

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const python = `
import csv, hashlib, json, sys

with open("transcripts", encoding="utf-8", newline="\\n") as lines:
    texts = [part["text"] for part in json.loads(next(lines))["parts"]]

def cut(place):
    text = texts[int(place["part"])]
    found = text[int(place["start"]):int(place["end"])]
    assert found == place["quote"], (found, place)
    assert hashlib.sha256(text.encode()).hexdigest() == place["textSha256"]
    return found

def quotes(rows):
    return [[cut(row), *map(cut, row["links"])][0] for row in rows]

with open("jsonl", encoding="utf-8", newline="\\n") as lines:
    found = [quotes(map(json.loads, lines))]
with open("csv", encoding="utf-8", newline="") as file:
    found.append(quotes({**row, "links": json.loads(row["links"])} for row in csv.DictReader(file)))
json.dump(found, sys.stdout)
`;
