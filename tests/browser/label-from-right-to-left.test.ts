import { transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { pressInSight } from "@/tests/browser/keyboard";
import { selectText } from "@/tests/browser/mouse";
import { expectSaved, labelAsNewRater, markAs, marksIn, savedIn, transcriptIn } from "@/tests/browser/workbench";

test.slow();

/** "The model says that the answer is B. So it chooses Fennel despite the price." and a line that runs the other way. */
const first = "המודל אומר שהתשובה היא B.";
const second = "לכן הוא בוחר Fennel למרות המחיר.";
const reasoning = `${first} ${second}\nA Latin line with מחיר in it.`;
const answer = "אני בוחר Tidewater.";

/** What is marked, in the order of the making. */
const marks = [
  ["unexplained_leap", second],
  // The word and, to the left of it, a space and a letter.
  ["post_hoc_rationalisation", "המודל א"],
  ["illogical_shortcut", "Fennel"],
  ["conclusion_mismatch", "בוחר"],
];

test("text from right to left is read, selected, marked and linked as it runs, with Latin in it", async ({ page }) => {
  await labelAsNewRater(page, [transcriptOf({ reasoning, answer })]);
  const directions = await transcriptIn(page)
    .locator('[data-part="1"] .paragraph')
    .evaluateAll((paragraphs) => paragraphs.map((paragraph) => getComputedStyle(paragraph).direction));
  expect(directions).toEqual(["rtl", "ltr"]);

  await pressInSight(page, "j 8");
  await expect(marksIn(page).locator("q[dir=auto]")).toHaveText(second);
  await pressInSight(page, "k w v ArrowLeft ArrowLeft ArrowLeft ArrowRight 3");
  await expect(marksIn(page)).toHaveCount(2);
  const [start, end] = await Promise.all(
    ["start", "end"].map((edge) => page.locator(`.edge-handle[data-edge="${edge}"]`).boundingBox()),
  );
  expect(start?.x).toBeGreaterThan(end?.x ?? Number.POSITIVE_INFINITY);
  await selectText(page, "Fennel");
  await markAs(page, "Illogical shortcut");
  await selectText(page, "בוחר");
  await markAs(page, "Conclusion mismatch");
  await expect(marksIn(page)).toHaveCount(4);

  await pressInSight(page, "l Enter");
  await expect(marksIn(page).locator("[aria-current]")).toContainText("contradicts → answer");
  await expect(page.locator("[data-link]")).toHaveAttribute("visibility", "visible");
  await expectAccessible(page);
  await expectSaved(page);
  const { annotation } = await savedIn(page);
  expect(annotation.spans.map(({ type, ranges: [range] }) => [type, range?.quote])).toEqual(marks);
  for (const { ranges } of annotation.spans) {
    for (const { start: from, end: to, quote } of ranges) expect(reasoning.slice(from, to)).toBe(quote);
  }
  expect(annotation.spans.at(-1)?.links).toMatchObject([
    { range: { part: 2, start: 0, end: answer.length, quote: answer } },
  ]);
});
