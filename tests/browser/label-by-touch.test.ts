import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { edgeOf } from "@/tests/browser/mouse";
import { drawFinger, selectByFinger } from "@/tests/browser/touch";
import {
  answerIn,
  editorIn,
  expectOpenTask,
  expectSaved,
  markOf,
  marksIn,
  panelIn,
  savedIn,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();
test.use({ hasTouch: true, isMobile: true });

/** WCAG 2.5.8, in CSS pixels. */
const leastTarget = 24;

/** Everything on the screen that is pressed is large enough, and there without a pointer over it. */
async function expectTargets(page: Page): Promise<void> {
  const small = await page.evaluate((least) => {
    const pressed = "button, summary, select, textarea, [role=option], [role=combobox], label:has(input), nav a";
    return [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        const isHidden = getComputedStyle(element).opacity === "0" || getComputedStyle(element).visibility === "hidden";
        return isHidden || box.width < least || box.height < least;
      })
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 90)}`,
      );
  }, leastTarget);
  expect(small).toEqual([]);
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
]) {
  test(`a rater labels on a tablet ${viewport.width} wide with a finger alone`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const project = await makeProject(await demoTranscripts("demo-caterer-choice"));
    await signIn(page, await makeMember(project, "rater"));
    await page.goto(paths.annotate(project));
    await page.getByRole("button", { name: "Label the next transcript" }).tap();
    await expectOpenTask(page);
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    const palette = page.getByRole("region", { name: "Mark as" });

    await test.step("a mark by a long press", async () => {
      const quote = "Fennel is out on reliability";
      await selectByFinger(page, await edgeOf(page, quote, "start"), quote);
      await expect(palette).toBeInViewport({ ratio: 0.99 });
      await expectTargets(page);
      await expectAccessible(page);
      await palette.getByRole("option", { name: "Unexplained leap" }).tap();
      await expect(markOf(page, quote)).toContainText("Unexplained leap");
    });

    await test.step("its end is drawn to another word", async () => {
      const handle = page.locator('.edge-handle[data-edge="end"]');
      const box = await handle.boundingBox();
      const goal = await edgeOf(page, "Fennel is ou", "end");
      if (!box) throw new Error("No handle");
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await drawFinger(page, [from, { x: (from.x + goal.x) / 2, y: goal.y }, goal]);
      await expect(marksIn(page).locator("q")).toHaveText("Fennel is out");
    });

    await test.step("it is described, and linked to what is pointed at", async () => {
      await panelIn(page).getByRole("button", { name: "Edit mark" }).tap();
      await answerIn(editorIn(page), "Severity", "major").tap();
      await expectTargets(page);
      await editorIn(page).getByRole("button", { name: "Link", exact: true }).tap();
      // Above the bar that says what is being done.
      await transcriptIn(page).evaluate((region) => region.scrollTo(0, region.scrollHeight));
      const { x, y } = await edgeOf(page, "Fennel has no record", "start");
      await page.touchscreen.tap(x + 3, y);
      await page.getByRole("button", { name: "Link here", exact: true }).tap();
      await expect(markOf(page, "Fennel is out")).toContainText("→ answer");
    });

    await test.step("the verdict, undone by the menu of commands that every key has a place in", async () => {
      await answerIn(panelIn(page), "Verdict", "Incoherent").tap();
      await expectSaved(page);
      expect((await savedIn(page)).annotation).toMatchObject({
        answers: { verdict: "incoherent" },
        spans: [{ type: "unexplained_leap", severity: "major", ranges: [{ quote: "Fennel is out" }], links: [{}] }],
      });
      await page
        .getByRole("banner")
        .getByRole("button", { name: /^Commands/ })
        .tap();
      await page.getByRole("dialog").getByRole("option", { name: /^Undo/ }).first().tap();
      await expect(answerIn(panelIn(page), "Verdict", "Incoherent")).not.toBeChecked();
      await expectTargets(page);
    });
  });
}
