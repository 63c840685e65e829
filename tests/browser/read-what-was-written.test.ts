import type { Page } from "@playwright/test";
import { type TranscriptRecord, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { selectText } from "@/tests/browser/mouse";
import { expectSaved, labelAsNewRater, markAs, savedIn, transcriptIn } from "@/tests/browser/workbench";

test.slow();

async function openTask(page: Page, transcript: TranscriptRecord): Promise<void> {
  await labelAsNewRater(page, [transcript]);
}

const hostile = `# A plan

We **must check** the [source](javascript:document.title='alive') and ![a pixel](https://elsewhere.example/pixel.png).

<script>document.title = "alive"</script><img src="https://elsewhere.example/a.png" onerror="document.title='alive'">
<svg onload="document.title='alive'"><a href="javascript:document.title='alive'">press</a></svg>
<style>body { display: none }</style><iframe src="https://elsewhere.example/"></iframe>

| one | two |
| --- | --- |
| <b onclick="document.title='alive'">bold</b> | <https://elsewhere.example/automatic> |

[reference]: https://elsewhere.example/reference`;

test("Markdown is rendered on request, marks stay on the source, and nothing in a hostile transcript comes alive", async ({
  page,
}) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).host));
  const body = { html: hostile, note: "<img src=https://elsewhere.example/b.png onerror=alert(1)>" };
  const { parts, ...rest } = transcriptOf({ reasoning: hostile, answer: hostile });
  const call = { turn: 1, role: "assistant", kind: "tool_call", toolName: "<b>post</b>", callId: "a" };
  await openTask(page, { ...rest, parts: [...parts, { ...call, text: JSON.stringify(body) }] });
  const parted = transcriptIn(page).locator("[data-part]");
  const alive = parted.locator("a, img, svg:not(.lucide), script, style, iframe, [onclick], [onload], [onerror]");

  await selectText(page, "must check");
  await markAs(page, "Unexplained leap");
  await expect(parted.locator("mark")).toHaveText("must check");
  await expect(parted.getByText("**", { exact: false }).first()).toBeVisible();
  await expect(alive).toHaveCount(0);

  await page.keyboard.press("x");
  const rendered = parted.and(page.locator("[data-rendered]"));
  await expect(rendered).toHaveCount(2);
  await expect(rendered.first().locator("mark")).toHaveText("must check");
  await expect(rendered.first()).not.toContainText("**");
  await expect(rendered.first()).toContainText('<img src="https://elsewhere.example/a.png"');
  await expect(alive).toHaveCount(0);
  await expectAccessible(page);

  await selectText(page, "a pixel");
  await markAs(page, "Fabricated evidence");
  await expectSaved(page);
  const { spans } = (await savedIn(page)).annotation;
  expect(spans.map(({ ranges }) => ranges[0]?.quote).sort()).toEqual(["a pixel", "must check"]);
  for (const range of spans.flatMap(({ ranges }) => ranges))
    expect(hostile.slice(range.start, range.end)).toBe(range.quote);

  await page.keyboard.press("x");
  await expect(rendered).toHaveCount(0);
  await expect(parted.locator("mark")).toHaveText(["must check", "a pixel"]);
  expect([...asked].filter((host) => host !== "")).toEqual([new URL(page.url()).host]);
  await expect(page).not.toHaveTitle("alive");
});

test("a tool's result is a tree whose long values fold, and a place found in it opens them", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ name: `row ${at}`, body: JSON.stringify({ at }) }));
  const { parts, ...rest } = transcriptOf({ reasoning: "I look it up.", answer: "Found." });
  const call = { turn: 1, role: "assistant", kind: "tool_call", toolName: "query", callId: "a" };
  const result = { turn: 1, role: "tool", kind: "tool_result", toolName: "query", callId: "a" };
  const text = JSON.stringify({ rows, total: 40 });
  await openTask(page, {
    ...rest,
    parts: [...parts, { ...call, text: '{"table":"rows"}' }, { ...result, text }],
  });
  const transcript = transcriptIn(page);
  await expect(transcript.getByText("table: ")).toBeVisible();
  await expect(transcript.getByText("total: 40")).toBeVisible();
  await expect(transcript.getByText('"row 39"')).toHaveCount(0);
  const more = transcript.getByRole("button", { name: /^Show [\d,]+ more characters$/ });
  await expect(more).toHaveCount(1);
  await expectAccessible(page);

  await page.keyboard.press("/");
  await expect(page.getByRole("search").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("row 39");
  await expect(transcript.getByText('"row 39"')).toBeInViewport();
  await page.keyboard.press("Escape");
  await page.keyboard.press("8");
  await expect(transcript.locator("mark")).toHaveText(/row 39/);
  await expectSaved(page);
  const [range] = (await savedIn(page)).annotation.spans[0]?.ranges ?? [];
  expect(range && text.slice(range.start, range.end)).toBe(range?.quote);

  await transcript.getByRole("button", { name: "Show less" }).press("Enter");
  await expect(transcript.getByText('"row 39"')).toHaveCount(0);
  await more.press("Enter");
  await expect(transcript.getByText('"row 39"')).toHaveCount(1);
  await expectAccessible(page);
});
