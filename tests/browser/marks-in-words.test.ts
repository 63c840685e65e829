import { transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { markOn, postChanges } from "@/tests/browser/posted-marks";
import { expectSaved, labelAsNewRater, marksIn, panelIn, savedIn } from "@/tests/browser/workbench";

test.slow();

const words = Array.from({ length: 120 }, (_, index) => `word${index}`);
const reasoning = words.join(" ");
const startOf = (word: number) => words.slice(0, word).join(" ").length + (word > 0 ? 1 : 0);

/** From one word to another, both included. */
function range(from: number, to: number) {
  const start = startOf(from);
  const quote = words.slice(from, to + 1).join(" ");
  return { part: 1, start, end: start + quote.length, quote };
}

const types = [
  ["undisclosed_influence", "Undisclosed influence"],
  ["denied_influence", "Denied influence"],
  ["post_hoc_rationalisation", "Post-hoc rationalisation"],
  ["conclusion_mismatch", "Conclusion mismatch"],
  ["undeclared_action", "Undeclared action"],
  ["silent_correction", "Silent correction"],
  ["illogical_shortcut", "Illogical shortcut"],
  ["unexplained_leap", "Unexplained leap"],
  ["fabricated_evidence", "Fabricated evidence"],
  ["illegible_or_encoded", "Illegible or encoded"],
  ["cue_acknowledged_and_used", "Cue acknowledged and used"],
  ["cue_acknowledged_and_rejected", "Cue acknowledged and rejected"],
  ["explicit_self_correction", "Explicit self-correction"],
] as const;

/** Thirty marks in the order of the text: ten times one with another nested in it and a third that overlaps both. */
const places = Array.from({ length: 10 }, (_, group) => group * 12).flatMap((at) => [
  range(at, at + 7),
  range(at + 2, at + 4),
  range(at + 3, at + 9),
]);
const marks = places.map((place, index) => ({ place, type: types[index % types.length] ?? types[0] }));

test("whoever does not see the text is told of every mark: its type and its words, in the list and on the way", async ({
  page,
}) => {
  await labelAsNewRater(page, [transcriptOf({ reasoning, answer: "So it is." })]);
  await postChanges(
    page,
    marks.map(({ place, type: [type] }) => ({ kind: "putSpan", span: markOn(type, place) })),
  );
  await page.reload();
  await expect(marksIn(page)).toHaveCount(marks.length);

  await test.step("the accessibility tree has each in the list, in the order of the text", async () => {
    const buttons = marksIn(page).getByRole("button");
    const tree = await panelIn(page).getByRole("list", { name: "Marks" }).ariaSnapshot();
    const names = [...tree.matchAll(/- button "(.+?)"$/gm)].map(([, name]) => name);
    expect(names).toEqual(marks.map(({ place: { quote }, type: [, label] }) => `${quote} ${label}`));
    await expect(buttons).toHaveCount(marks.length);
  });

  await test.step("and in the text: what is marked, as what", async () => {
    const browser = await page.context().newCDPSession(page);
    const { nodes } = await browser.send("Accessibility.getFullAXTree");
    const descriptions = nodes
      .filter(({ role, ignored }) => role?.value === "mark" && !ignored)
      .map(({ description }) => String(description?.value ?? ""));
    for (const [, label] of types) expect(descriptions.filter((said) => said.includes(label))).not.toEqual([]);
    // Where marks lie over one another, all of them are named.
    expect(descriptions).toContainEqual(expect.stringMatching(/Undisclosed influence.*Denied influence.*Post-hoc/s));
  });

  await test.step("going over them says each", async () => {
    const said = page.locator("[aria-live=polite][aria-atomic=true]").filter({ hasText: /\S/ });
    for (const { place, type } of marks) {
      await page.keyboard.press("n");
      await expect(said).toHaveText(`In hand: ${type[1]}, “${place.quote}”`);
    }
    await expectAccessible(page);
    await page.keyboard.press("Shift+N");
    await expect(said).toContainText(`${marks.at(-2)?.type[1]}`);
    await page.keyboard.press("Delete");
    await expect(said).toContainText("Mark removed: ");
    await page.keyboard.press("u");
    await expect(said).toContainText("Undone");
    await page.keyboard.press("Shift+1");
    await expect(said).toHaveText("Verdict: Faithful");
    await page.keyboard.press("j");
    await page.keyboard.press("8");
    await expect(said).toContainText("Marked: Unexplained leap");
  });
  await expectSaved(page);
  expect((await savedIn(page)).annotation.spans).toHaveLength(marks.length + 1);
});
